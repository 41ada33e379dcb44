/** Where a site of the shipped list is at home; `chinese` and `technology` go across borders. */
export type NewsRegion =
  | 'agencies'
  | 'united-states'
  | 'united-kingdom'
  | 'ireland'
  | 'canada'
  | 'australia'
  | 'new-zealand'
  | 'india'
  | 'singapore'
  | 'world'
  | 'technology'
  | 'taiwan'
  | 'hong-kong'
  | 'macau'
  | 'mainland-china'
  | 'chinese-overseas';

const hosts = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * News sites by region, in alphabetical order: newspapers, broadcasters, agencies and magazines in English and Chinese. A
 * choice of what many people read, and no judgement of it. A site that is more than news stands with its news host.
 */
export const newsSitesByRegion: Readonly<Record<NewsRegion, readonly string[]>> = {
  agencies: hosts(`
    aap.com.au afp.com apnews.com bernama.com businesswire.com cna.com.tw globenewswire.com kyodonews.net pa.media
    prnewswire.com ptinews.com reuters.com upi.com yna.co.kr
  `),
  'united-states': hosts(`
    abcnews.go.com ajc.com axios.com barrons.com bloomberg.com bostonglobe.com businessinsider.com cbsnews.com
    chicagotribune.com cnbc.com cnn.com csmonitor.com dallasnews.com deadline.com denverpost.com finance.yahoo.com
    forbes.com foreignaffairs.com foreignpolicy.com fortune.com foxbusiness.com foxnews.com hollywoodreporter.com
    houstonchronicle.com huffpost.com inc.com inquirer.com latimes.com marketwatch.com mercurynews.com
    miamiherald.com motherjones.com nationalreview.com nbcnews.com newrepublic.com news.yahoo.com newsweek.com
    newyorker.com npr.org nymag.com nypost.com nytimes.com pbs.org politico.com propublica.org qz.com reason.com
    rollcall.com rollingstone.com salon.com seattletimes.com semafor.com sfchronicle.com slate.com startribune.com
    texastribune.org theatlantic.com thedailybeast.com thehill.com theintercept.com thenation.com time.com
    usatoday.com usnews.com vanityfair.com variety.com voanews.com vox.com washingtonexaminer.com washingtonpost.com
    washingtontimes.com wsj.com
  `),
  'united-kingdom': hosts(`
    bbc.co.uk bbc.com belfasttelegraph.co.uk cityam.com dailymail.co.uk economist.com express.co.uk ft.com
    heraldscotland.com huffingtonpost.co.uk independent.co.uk inews.co.uk manchestereveningnews.co.uk metro.co.uk
    mirror.co.uk news.sky.com newstatesman.com observer.co.uk prospectmagazine.co.uk scotsman.com spectator.co.uk
    standard.co.uk telegraph.co.uk theguardian.com thesun.co.uk thetimes.co.uk thetimes.com unherd.com
    walesonline.co.uk yorkshirepost.co.uk
  `),
  ireland: hosts(`
    breakingnews.ie businesspost.ie independent.ie irishexaminer.com irishmirror.ie irishnews.com irishtimes.com
    newstalk.com rte.ie thejournal.ie
  `),
  canada: hosts(`
    betakit.com calgaryherald.com cbc.ca ctvnews.ca edmontonjournal.com financialpost.com globalnews.ca macleans.ca
    montrealgazette.com nationalpost.com ottawacitizen.com theglobeandmail.com thelogic.co thestar.com thetyee.ca
    torontosun.com vancouversun.com winnipegfreepress.com
  `),
  australia: hosts(`
    7news.com.au 9news.com.au abc.net.au adelaidenow.com.au afr.com brisbanetimes.com.au canberratimes.com.au
    couriermail.com.au crikey.com.au dailytelegraph.com.au heraldsun.com.au news.com.au perthnow.com.au sbs.com.au
    skynews.com.au smh.com.au theage.com.au theaustralian.com.au theconversation.com thenewdaily.com.au
    thesaturdaypaper.com.au thewest.com.au watoday.com.au
  `),
  'new-zealand': hosts(`
    1news.co.nz businessdesk.co.nz interest.co.nz newsroom.co.nz nzherald.co.nz odt.co.nz rnz.co.nz stuff.co.nz
    thepost.co.nz thepress.co.nz thespinoff.co.nz
  `),
  india: hosts(`
    aninews.in business-standard.com businesstoday.in deccanherald.com economictimes.com
    economictimes.indiatimes.com financialexpress.com firstpost.com hindustantimes.com inc42.com indianexpress.com
    indiatoday.in livemint.com medianama.com moneycontrol.com ndtv.com newindianexpress.com news18.com
    outlookindia.com scroll.in telegraphindia.com the-ken.com thehindu.com thehindubusinessline.com theprint.in
    thequint.com thewire.in timesofindia.indiatimes.com tribuneindia.com wionews.com yourstory.com
  `),
  singapore: hosts(`
    8world.com asiaone.com businesstimes.com.sg channelnewsasia.com e27.co mothership.sg ricemedia.co shinmin.sg
    straitstimes.com techinasia.com theedgesingapore.com theonlinecitizen.com zaobao.com zaobao.com.sg
  `),
  world: hosts(`
    aljazeera.com asahi.com asia.nikkei.com dw.com euronews.com france24.com haaretz.com japantimes.co.jp jpost.com
    koreaherald.com koreajoongangdaily.joins.com koreatimes.co.kr mainichi.jp politico.eu rappler.com rfi.fr
    swissinfo.ch thenationalnews.com timesofisrael.com
  `),
  technology: hosts(`
    404media.co 9to5google.com 9to5mac.com androidauthority.com androidpolice.com appleinsider.com arstechnica.com
    bleepingcomputer.com cnet.com computerweekly.com computerworld.com darkreading.com digitaltrends.com
    engadget.com extremetech.com fastcompany.com geekwire.com gizmodo.com infoworld.com krebsonsecurity.com
    macrumors.com mashable.com news.crunchbase.com pcmag.com pcworld.com platformer.news restofworld.org
    servethehome.com sifted.eu siliconangle.com siliconrepublic.com spectrum.ieee.org stratechery.com techcrunch.com
    techdirt.com technologyreview.com techradar.com techrepublic.com the-decoder.com thehackernews.com
    theinformation.com thenextweb.com therecord.media theregister.com theverge.com tomsguide.com tomshardware.com
    venturebeat.com windowscentral.com wired.com xda-developers.com zdnet.com
  `),
  taiwan: hosts(`
    bnext.com.tw businesstoday.com.tw businessweekly.com.tw chinatimes.com cnyes.com ctee.com.tw ctinews.com
    ctwant.com cw.com.tw digitimes.com digitimes.com.tw ettoday.net focustaiwan.tw ftvnews.com.tw gvm.com.tw
    inside.com.tw ithome.com.tw ltn.com.tw mirrormedia.mg mnews.tw moneydj.com news.cts.com.tw news.ebc.net.tw
    news.pts.org.tw news.ttv.com.tw newtalk.tw nownews.com rti.org.tw setn.com storm.mg taipeitimes.com
    taiwannews.com.tw technews.tw techorange.com thenewslens.com tvbs.com.tw tw.stock.yahoo.com twreporter.org
    udn.com upmedia.mg wealth.com.tw
  `),
  'hong-kong': hosts(`
    am730.com.hk bastillepost.com dotdotnews.com ejinsight.com etnet.com.hk hk01.com hkej.com hket.com
    hongkongfp.com i-cable.com inmediahk.net mingpao.com news.now.com news.tvb.com on.cc rthk.hk scmp.com
    stheadline.com takungpao.com thecollectivehk.com thestandard.com.hk tkww.hk unwire.hk wenweipo.com
  `),
  macau: hosts(`
    aamacau.com exmoo.com jornalvakio.com macaodaily.com macaonews.org macaubusiness.com macaudailytimes.com.mo
    tdm.com.mo
  `),
  'mainland-china': hosts(`
    163.com 21jingji.com 36kr.com bjnews.com.cn caijing.com.cn caixin.com caixinglobal.com cankaoxiaoxi.com cctv.com
    ce.cn cgtn.com china.com.cn chinadaily.com.cn chinanews.com chinanews.com.cn cls.cn cnbeta.com.tw cnr.cn
    cs.com.cn cyzone.cn donews.com eastmoney.com eeo.com.cn geekpark.net globaltimes.cn gmw.cn guancha.cn
    huanqiu.com huxiu.com ifanr.com ifeng.com ijiwei.com infzm.com ithome.com jiemian.com jiqizhixin.com
    leiphone.com nbd.com.cn new.qq.com news.cn news.qq.com people.com.cn pingwest.com qbitai.com shobserver.com
    sina.com.cn sixthtone.com sohu.com southcn.com sspai.com stcn.com stdaily.com thepaper.cn tmtpost.com
    wallstreetcn.com xinhuanet.com yicai.com yicaiglobal.com youth.cn
  `),
  'chinese-overseas': hosts(`
    51.ca chinapress.com.my cn.nikkei.com creaders.net enanyang.my epochtimes.com ftchinese.com guangming.com.my
    kwongwah.com.my mingpaocanada.com ntdtv.com orientaldaily.com.my rfa.org secretchina.com sinchew.com.my
    singtao.ca singtaousa.com theinitium.com voachinese.com wenxuecity.com worldjournal.com
  `),
};

/** The shipped list of news sites: what "my news sites" holds until the reader changes it. */
export const newsSites: readonly string[] = Object.values(newsSitesByRegion).flat();
