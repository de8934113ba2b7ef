// The pages work without this. It saves some clicks.
'use strict';

// A choice in a filter is what somebody wants to see.
for (const select of document.querySelectorAll('select[data-submit]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

// Parameters without a value only make addresses longer.
for (const form of document.querySelectorAll('form[method=get]')) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) {
      if (field.name && field.value === '' && !field.required) field.disabled = true;
    }
  });
}
window.addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll('form[method=get] :disabled')) field.disabled = false;
});

// The slash leads to the first field to search in.
document.addEventListener('keydown', event => {
  const field = document.querySelector('[data-key="/"]');
  if (field && event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest('input, select, textarea')) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
