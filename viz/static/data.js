// Reads the one block of data that the page carries, and opens the namespace.
'use strict';
const actorgraph = {
  data: JSON.parse(document.getElementById('data').textContent),
};
