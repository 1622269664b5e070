// <gioc-chart>: a window of values kept in the browser, drawn at most once a frame by ApexCharts, which is fetched
// only when a first chart comes into view. Apex draws the marks; words and values are text of the page, so that they
// have its type, and never shift.
let library;

function apex() {
  library ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = document.querySelector('meta[name="apexcharts"]').content;
    script.onload = () => done(window.ApexCharts);
    script.onerror = () => { library = undefined; failed(new Error('ApexCharts did not come')); };
    document.head.append(script);
  });
  return library;
}

/** The next of 1, 2, 3, 4, 5, 6, 8, 10 … times a power of ten. */
function roundUp(value) {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find(step => step * power >= value) * power;
}

// The height of a word in units, and into how many pieces a line is cut to see what it crosses.
const LETTERS = 1.2, PIECES = 4;

class Chart extends HTMLElement {
  #sequence = 0; #plot; #frame = false; #asked = false; #inView = false; #drawn; #low = 0; #top = 1;

  connectedCallback() {
    if (!this.firstChild) {
      this.innerHTML = '<div class="behind"></div><div class="marks"></div><div class="notes"></div>';
    }
    this.sight = new IntersectionObserver(seen => {
      this.#inView = seen.at(-1).isIntersecting;
      if (this.#inView) this.#ask();
    });
    this.sight.observe(this);
    this.size = new ResizeObserver(() => { this.#frame = true; this.#ask(); });
    this.size.observe(this);
  }

  disconnectedCallback() {
    this.sight.disconnect();
    this.size.disconnect();
    this.#drawn?.destroy();
    this.#drawn = undefined;
  }

  whole(sequence, plot) {
    this.#sequence = sequence;
    this.#plot = plot;
    this.dataset.kind = plot.kind;
    this.#frame = true;
    this.#ask();
  }

  /** A gap in the sequence would draw what never was: the next whole plot heals it. */
  points(sequence, changed) {
    if (!this.#plot || sequence !== this.#sequence + 1) return;
    this.#sequence = sequence;
    for (const { series, place, value } of changed) this.#plot.series[series].data[place] = value;
    this.#ask();
  }

  #ask() {
    if (this.#asked || !this.#plot || !this.#inView) return;
    this.#asked = true;
    apex().then(ApexCharts => requestAnimationFrame(() => {
      this.#asked = false;
      if (this.isConnected && this.clientWidth) this.#draw(ApexCharts);
    }), () => { this.#asked = false; setTimeout(() => this.#ask(), 1000); });
  }

  #draw(ApexCharts) {
    const [low, top] = this.#range();
    const series = this.#plot.series.map(one => ({ name: one.name, data: [...one.data] }));
    if (this.#frame || !this.#drawn || low !== this.#low || top !== this.#top) {
      this.#low = low;
      this.#top = top;
      this.#drawn?.destroy();
      this.#drawn = new ApexCharts(this.children[1], this.#options(series));
      this.#drawn.render();
      this.#frame = false;
    } else {
      this.#drawn.updateSeries(series, false);
    }
    this.#annotate();
  }

  #range() {
    const { series, behind, limits, kind } = this.#plot;
    const values = [...series.flatMap(one => one.data), ...(behind?.data ?? []), ...limits.map(one => one.at)]
      .filter(value => value !== null);
    const most = Math.max(...values, 0), least = Math.min(...values);
    if (kind === 'LINES' && least > most / 2 && most > least) {
      const step = roundUp((most - least) / 2);
      return [Math.floor(least / step) * step - step, Math.ceil(most / step) * step];
    }
    return [0, roundUp(most)];
  }

  #options(series) {
    const { kind, labels, series: told } = this.#plot;
    const unit = this.#unit(), role = name => this.#role(name), last = labels.length - 1;
    const columns = kind === 'COLUMNS';
    return {
      series,
      chart: {
        type: columns ? 'bar' : 'line', width: '100%', height: '100%', fontFamily: 'inherit',
        sparkline: { enabled: true }, toolbar: { show: false }, zoom: { enabled: false },
        animations: { enabled: false }, redrawOnWindowResize: false, redrawOnParentResize: false,
      },
      colors: columns && told[0].role !== told[0].lastRole
        ? [({ dataPointIndex }) => role(dataPointIndex === last ? told[0].lastRole : told[0].role)]
        : told.map(one => role(one.role)),
      plotOptions: { bar: { borderRadius: 0, columnWidth: columns && this.#plot.behind ? '52%' : '76%' } },
      stroke: { curve: 'straight', lineCap: 'round',
        width: columns ? 0 : told.map(one => unit * (one.role === 'past' ? .085 : .19)) },
      fill: { opacity: 1 },
      legend: { show: false }, grid: { show: false, padding: { left: 0, right: 0, top: 0, bottom: 0 } },
      tooltip: { enabled: false }, dataLabels: { enabled: false }, markers: { size: 0 },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      xaxis: { type: 'category', categories: labels, tickPlacement: columns ? 'between' : 'on' },
      yaxis: { min: this.#low, max: this.#top, show: false },
    };
  }

  /** The height of its small text: a wall's unit, unless the page says another. */
  #unit() {
    return +this.dataset.unit || (window.innerWidth <= window.innerHeight ? window.innerWidth / 30 : window.innerHeight / 45);
  }

  #role(name) {
    return getComputedStyle(this).getPropertyValue('--' + name).trim();
  }

  /** Shares of the plot's width and height. */
  #x(place) {
    const count = this.#plot.labels.length;
    return this.#plot.kind === 'COLUMNS' ? (place + .5) / count : count > 1 ? place / (count - 1) : 0;
  }

  #y(value) {
    return (value - this.#low) / (this.#top - this.#low);
  }

  #annotate() {
    const { labels, series, behind, limits, values, kind, marked } = this.#plot;
    const count = labels.length, written = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
    const notes = [], taken = this.#drawnParts();
    const note = (kinds, x, y, text, role) => notes.push({ kinds, x, y, text, role });
    const widest = Math.max(...labels.map(label => label.length)) * .58 + .9;
    const every = Math.ceil(count * widest * this.#unit() / this.clientWidth);
    const { room, tall } = this.#size();
    labels.forEach((label, i) => {
      const shown = kind === 'COLUMNS' && count <= 14 && every === 1 || (count - 1 - i) % every === 0 && (i > 0 || every === 1);
      const end = i === 0 || i === count - 1;
      const size = label.length * .62, last = labels.at(-1).length * .68;
      // A label wider than its column keeps within the chart, and one that would meet the last is left out.
      const wide = kind === 'LINES' || end && size * count > room;
      const meets = i < count - 1 && (kind === 'LINES' ? size + last + .6 > room
        : last * count > room && this.#x(i) * room + size / 2 + .5 > room - last);
      if ((kind === 'COLUMNS' ? shown : end) && !meets) {
        const x = wide && kind === 'COLUMNS' ? i ? 1 : 0 : this.#x(i);
        note('axis' + (i === marked ? ' now' : '') + (wide ? i ? ' last' : ' first' : ''), x, 0, label);
      }
    });
    series.forEach(({ data, role, lastRole, name }, s) => {
      const last = data.findLastIndex(value => value !== null);
      data.forEach((value, i) => {
        if (value === null || value === 0 && kind === 'COLUMNS' && i !== last) return;
        if (values === 'ALL' && kind === 'COLUMNS' && count <= 14) {
          // Where the usual bar is higher, the value stands above that: on it, it would be in its way.
          note('value', this.#x(i), this.#y(Math.max(value, behind?.data[i] ?? 0)), written.format(value));
        }
        else if (i === last && role !== 'past') {
          // At the last column it ends with the chart; beside a line it stands in the margin.
          const said = written.format(value) + this.#plot.suffix, wide = said.length * 1.15;
          const edge = kind === 'COLUMNS' && i === count - 1 && wide * count > room;
          const left = edge ? room - wide : this.#x(i) * room - wide / 2;
          // Over columns it stands above all that it would cover.
          const y = kind === 'LINES' ? this.#y(value) : this.#highest(taken, left, left + wide);
          note('value end' + (kind === 'LINES' ? ' beside' : edge ? ' edge' : ''), edge ? 1 : this.#x(i), y, said, lastRole);
          if (kind === 'COLUMNS') taken.push({ left, right: left + wide, low: y * tall, high: Infinity });
        }
      });
      if (last >= 0 && kind === 'LINES' && role !== 'past') note('dot', this.#x(last), this.#y(data[last]), '', lastRole);
      if (series.length > 1 && name) {
        const { left, low } = this.#nameBeside(data, role, name, taken);
        note('name', left / room, low / tall, name, role === 'past' ? 'muted' : role);
      }
    });
    limits.forEach(({ at, text, role }) => {
      note('limit', 0, this.#y(at), '', role);
      const found = this.#nameOnLine(at, text, taken);
      note('limit-name' + (found ? '' : ' apart'), (found?.left ?? 0) / room, found ? found.low / tall : 1 + .3 / tall, text,
        role === 'ink' ? 'muted' : role);
    });
    if (behind?.name) {
      note('name behind-name', 1, 1, behind.name, 'muted');
    }
    this.#place(this.children[2], notes);
    this.#place(this.children[0], (behind?.data ?? []).map((value, i) =>
      ({ kinds: 'usual', x: this.#x(i), y: this.#y(value ?? 0), text: '', width: 1 / count })));
  }

  /** Width and height in units. */
  #size() {
    return { room: this.clientWidth / this.#unit(), tall: this.clientHeight / this.#unit() };
  }

  /** Where marks stand, in units: columns from the ground up, lines piece by piece. */
  #drawnParts() {
    const { series, kind, labels } = this.#plot, { room, tall } = this.#size(), parts = [];
    const half = room / labels.length * .42, step = room / Math.max(1, labels.length - 1) / PIECES;
    for (const { data } of series) {
      data.forEach((value, i) => {
        const x = this.#x(i) * room, high = this.#y(value) * tall, next = data[i + 1] ?? null;
        if (value !== null && kind === 'COLUMNS') parts.push({ left: x - half, right: x + half, low: 0, high });
        if (value === null || next === null || kind === 'COLUMNS') return;
        const rise = (this.#y(next) * tall - high) / PIECES;
        for (let piece = 0; piece < PIECES; piece++) {
          const ends = [high + rise * piece, high + rise * (piece + 1)];
          parts.push({ left: x + step * piece, right: x + step * (piece + 1), low: Math.min(...ends) - .15, high: Math.max(...ends) + .15 });
        }
      });
    }
    return parts;
  }

  /** The top of whatever stands between, as a share of the height. */
  #highest(parts, left, right) {
    return Math.max(0, ...parts.filter(part => part.left < right && part.right > left).map(part => part.high)) / this.#size().tall;
  }

  /** Near the middle of a series, the usual one's near its beginning. Of two that are both told, the lower one's hangs
   * under it, so that they never meet. */
  #nameBeside(data, role, name, taken) {
    const { room, tall } = this.#size(), last = data.findLastIndex(value => value !== null);
    const wide = name.length * .56, from = room * (role === 'past' ? .2 : .5), places = [];
    const under = role !== 'past' && this.#plot.series.some(one => one.role !== 'past' && one.data[last] > data[last]);
    for (let left = 0; left + wide <= room; left++) {
      const near = data.map((value, i) => ({ at: this.#x(i) * room, value }))
        .filter(({ at, value }) => value !== null && at > left - .5 && at < left + wide + .5).map(({ value }) => this.#y(value) * tall);
      if (!near.length) continue;
      const above = { left, low: Math.max(...near) + .4, worth: Math.abs(left - from) };
      const below = { left, low: Math.min(...near) - LETTERS - .4, worth: Math.abs(left - from) };
      (under ? above : below).worth += room;
      places.push(above, below);
    }
    const found = this.#free(places, wide, taken) ?? places[0] ?? { left: 0, low: tall };
    taken.push({ left: found.left, right: found.left + wide, low: found.low, high: found.low + LETTERS });
    return found;
  }

  /** As far to the left as it covers nothing, rather above the line than under it. */
  #nameOnLine(at, text, taken) {
    const { room, tall } = this.#size(), line = this.#y(at) * tall, wide = text.length * .6, places = [];
    for (let left = 0; left + wide <= room; left += .5) {
      places.push({ left, low: line + .15, worth: left }, { left, low: line - LETTERS - .15, worth: left + .25 });
    }
    return this.#free(places, wide, taken);
  }

  /** The best place over the ground that covers nothing. */
  #free(places, wide, taken) {
    return places.sort((one, other) => one.worth - other.worth).find(({ left, low }) => low > 0 && taken.every(part =>
      part.left >= left + wide || part.right <= left || part.low >= low + LETTERS || part.high <= low));
  }

  /** Takes the nodes that are there; writes only what differs. */
  #place(layer, notes) {
    while (layer.children.length > notes.length) layer.lastChild.remove();
    while (layer.children.length < notes.length) layer.append(document.createElement('span'));
    notes.forEach(({ kinds, x, y, text, role, width }, i) => {
      const node = layer.children[i];
      if (node.className !== kinds) node.className = kinds;
      if (node.textContent !== text) node.textContent = text;
      const style = `--x:${+(x * 100).toFixed(3)}%;--y:${+(y * 100).toFixed(3)}%`
        + (width ? `;--w:${+(width * 100).toFixed(3)}%` : '') + (role ? `;--c:var(--${role})` : '');
      if (node.getAttribute('style') !== style) node.setAttribute('style', style);
    });
  }
}

customElements.define('gioc-chart', Chart);
