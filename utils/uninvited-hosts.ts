/** What a page may be that nobody wants read unasked. */
export type UninvitedClass = 'mail' | 'bank' | 'social' | 'editor' | 'health' | 'passwords';

const hosts = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Well-known hosts of each class, with all hosts below them. The first class that a host is found in counts. */
export const uninvitedHosts: Readonly<Record<UninvitedClass, readonly string[]>> = {
  passwords: hosts(`
    1password.ca 1password.com 1password.eu accounts.google.com appleid.apple.com bitwarden.com bitwarden.eu
    dashlane.com enpass.io keepersecurity.com lastpass.com login.live.com login.microsoftonline.com nordpass.com
    okta.com pass.proton.me passwords.google.com roboform.com
  `),
  mail: hosts(`
    e.mail.ru fastmail.com gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net hey.com hotmail.com icloud.com mail.com
    mailbox.org migadu.com outlook.cloud.microsoft outlook.com outlook.live.com outlook.office.com
    outlook.office365.com posteo.de proton.me protonmail.com rediffmail.com superhuman.com tuta.com tutanota.com
  `),
  bank: hosts(`
    adyen.com afterpay.com alipay.com ally.com americanexpress.com anz.co.nz anz.com anz.com.au bankofamerica.com
    bankofchina.com barclays.co.uk barclays.com binance.com bmo.com boc.cn capitalone.com cathaybk.com.tw ccb.com
    chase.com cibc.com citi.com cmbchina.com coinbase.com commbank.com.au ctbcbank.com dbs.com dbs.com.sg
    desjardins.com discover.com etrade.com fidelity.com firstbank.com.tw halifax.co.uk hangseng.com hdfcbank.com
    hsbc.ca hsbc.co.uk hsbc.com hsbc.com.au hsbc.com.hk icbc.com.cn icicibank.com interactivebrokers.com klarna.com
    kraken.com lloydsbank.com mastercard.com megabank.com.tw mercury.com monzo.com n26.com nab.com.au natwest.com
    ocbc.com onlinesbi.sbi payoneer.com paypal.com pnc.com rbc.com rbcroyalbank.com revolut.com robinhood.com
    santander.co.uk schwab.com scotiabank.com sofi.com squareup.com starlingbank.com stripe.com td.com tsb.co.uk
    uobgroup.com usbank.com vanguard.com venmo.com wealthsimple.com wellsfargo.com westpac.co.nz westpac.com.au
    wise.com
  `),
  health: hosts(`
    athenahealth.com betterhelp.com doctolib.com doctolib.de doctolib.fr doximity.com drchrono.com ehealth.gov.hk
    followmyhealth.com healow.com healthhub.sg kaiserpermanente.org kp.org medfusion.net my.gov.au my.va.gov
    myhealth.va.gov myhealthbank.nhi.gov.tw myhealthrecord.gov.au nhsapp.service.nhs.uk onemedical.com
    patientaccess.com patientfusion.com practo.com talkspace.com teladoc.com zocdoc.com
  `),
  editor: hosts(`
    airtable.com app.asana.com app.clickup.com app.diagrams.net app.grammarly.com atlassian.net box.com canva.com
    chatgpt.com claude.ai coda.io codepen.io codesandbox.io copilot.microsoft.com craft.do deepl.com docs.google.com
    docs.qq.com doubao.com drive.google.com dropbox.com evernote.com excel.cloud.microsoft feishu.cn figma.com
    gemini.google.com github.dev hackmd.io jsfiddle.net kdocs.cn keep.google.com larksuite.com linear.app
    m365.cloud.microsoft miro.com monday.com notebooklm.google.com notion.com notion.so office.com office365.com
    officeapps.live.com onedrive.live.com onenote.com overleaf.com prezi.com quip.com replit.com roamresearch.com
    script.google.com sharepoint.com sheets.google.com shimo.im slides.google.com stackblitz.com
    translate.google.com trello.com vscode.dev word.cloud.microsoft workflowy.com yuque.com zoho.com
  `),
  social: hosts(`
    bsky.app dcard.tw discord.com discuss.com.hk douban.com douyin.com facebook.com fb.com instagram.com
    kuaishou.com lihkg.com line.me linkedin.com mastodon.online mastodon.social messenger.com ok.ru pinterest.com
    plurk.com ptt.cc quora.com reddit.com signal.org slack.com snapchat.com t.me teams.cloud.microsoft
    teams.live.com teams.microsoft.com telegram.org threads.com threads.net tieba.baidu.com tiktok.com
    truthsocial.com tumblr.com twitter.com vk.com web.wechat.com weibo.cn weibo.com whatsapp.com wx.qq.com x.com
    xiaohongshu.com zhihu.com zoom.us
  `),
};
