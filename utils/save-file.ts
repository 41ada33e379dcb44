/** Gives a text to the reader as a file, as a download of this page's own. */
export const saveFile =
  (name: string) =>
  (text: string): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
