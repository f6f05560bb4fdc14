// Makes the pages better; every one of them works without it.

// An error summary takes the focus, so that a screen reader and a keyboard start there.
document.querySelector('[data-focus]')?.focus();
