import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '@/messaging/protocol';
import { webRequestsOf } from '@/utils/measures';

/** How often the background is asked again, while somebody looks; milliseconds. */
const askedEvery = 2000;

/**
 * How many requests to the web this page and the background have made since each began, as the browser has counted them;
 * undefined until both have answered.
 */
export const useWebRequests = (): number | undefined => {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const ask = () =>
      void sendMessage('countRequests')
        .then((ofBackground) => setCount(ofBackground + webRequestsOf(performance).length))
        .catch(() => setCount(undefined));
    ask();
    const timer = setInterval(ask, askedEvery);
    return () => clearInterval(timer);
  }, []);
  return count;
};
