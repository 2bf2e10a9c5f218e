// Loads a script next to the page, once. A page that is opened from disk can load nothing else.
const loading = new Map();
globalThis.loadOnce = (src) => {
  const load = () =>
    new Promise((resolve, reject) => {
      const onerror = () => {
        loading.delete(src);
        reject(new Error(src));
      };
      document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror }));
    });
  if (!loading.has(src)) loading.set(src, load());
  return loading.get(src);
};
