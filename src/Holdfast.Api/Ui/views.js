// What is shown of each kind of thing. Text from the cluster only ever becomes text nodes.
const h = (tag, attributes = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
};
const link = (text, ...path) => h('a', { href: '#/' + path.map(encodeURIComponent).join('/') }, text);
const short = id => (id ?? '').slice(0, 8);
const tones = { running: 'ok', ready: 'ok', complete: 'ok', eligible: 'ok', pending: 'wait', initializing: 'wait', blocked: 'wait', unknown: 'wait', failed: 'bad', lost: 'bad', down: 'bad' };
const pill = status => h('span', { className: `pill ${tones[status] ?? 'off'}` }, status || '–');
const mono = child => h('span', { className: 'mono' }, child);
const ago = nanoseconds => {
  const seconds = Math.max(0, Math.round(Date.now() / 1000 - nanoseconds / 1e9));
  const [size, unit] = seconds < 120 ? [1, 's'] : seconds < 7200 ? [60, 'min'] : seconds < 172800 ? [3600, 'h'] : [86400, 'd'];
  return nanoseconds > 0 ? `${Math.floor(seconds / size)} ${unit} ago` : '–';
};
const table = (heads, rows, nothing) => h('div', { className: 'card' }, rows.length === 0
  ? h('div', { className: 'empty' }, nothing)
  : h('table', {}, h('thead', {}, h('tr', {}, heads.map(head => h('th', {}, head)))), h('tbody', {}, rows.map(row => h('tr', {}, row.map(cell => h('td', {}, cell)))))));
const missing = (main, message) => main.replaceChildren(h('div', { className: 'card empty' }, message));
const newest = list => [...list].sort((a, b) => b.CreateIndex - a.CreateIndex);

let wanted = '';
function searchable(title, heads, rowsOf, nothing) {
  let items = [];
  const body = h('div');
  const fill = () => body.replaceChildren(table(heads, items.filter(item => JSON.stringify(item).toLowerCase().includes(wanted.toLowerCase())).map(rowsOf), wanted ? 'Nothing matches.' : nothing));
  const search = h('input', { type: 'search', placeholder: 'Search', value: wanted, oninput: () => { wanted = search.value; fill(); } });
  return (main, list) => {
    items = list;
    if (!body.isConnected) main.replaceChildren(h('h1', {}, title), h('p', { className: 'sub' }, ''), search, body);
    main.querySelector('.sub').textContent = `${list.length} in the cluster`;
    fill();
  };
}

const counts = summary => Object.entries(summary ?? {}).map(([group, count]) => h('div', {}, h('span', { className: 'dim' }, group, ' '),
  Object.entries(count).filter(([, number]) => number > 0).map(([name, number]) => `${number} ${name.toLowerCase()}`).join(', ') || 'none'));
const allocHeads = ['Allocation', 'Group', 'Job', 'Node', 'Status', 'Wanted', 'Created', 'Changed'];
const allocRow = alloc => [mono(link(short(alloc.ID), 'alloc', alloc.ID)), alloc.TaskGroup, link(alloc.JobID, 'job', alloc.Namespace, alloc.JobID), link(alloc.NodeName || short(alloc.NodeID), 'node', alloc.NodeID),
  pill(alloc.ClientStatus), alloc.DesiredStatus, ago(alloc.CreateTime), ago(alloc.ModifyTime)];
const jobRow = job => [link(job.Name, 'job', job.Namespace, job.ID), job.Namespace, job.Type, String(job.Priority), pill(job.Stop ? 'stopped' : job.Status), counts(job.JobSummary?.Summary), ago(job.SubmitTime)];

export const views = {
  jobs: () => ({ paths: ['/v1/jobs?namespace=*'], missing,
    show: searchable('Jobs', ['Job', 'Namespace', 'Type', 'Priority', 'Status', 'Copies', 'Submitted'], jobRow, 'No jobs yet: run one with “holdfast job run”.') }),

  allocations: () => { const fill = searchable('Allocations', allocHeads, allocRow, 'No allocations yet.');
    return { paths: ['/v1/allocations?namespace=*'], missing, show: (main, list) => fill(main, newest(list)) }; },

  nodes: () => ({ paths: ['/v1/nodes'], missing,
    show: searchable('Nodes', ['Node', 'ID', 'Datacenter', 'Pool', 'Address', 'Version', 'Status', 'Placements'],
      node => [link(node.Name, 'node', node.ID), mono(short(node.ID)), node.Datacenter, node.NodePool, node.Address, node.Version, pill(node.Status), node.Drain ? pill('draining') : pill(node.SchedulingEligibility)], 'No nodes yet.') }),

  job: (signal, namespace, id) => { const of = part => `/v1/job/${encodeURIComponent(id)}${part}?namespace=${encodeURIComponent(namespace)}`;
    return { paths: [of(''), of('/allocations'), of('/evaluations')], missing, show(main, job, allocs, evals) {
      main.replaceChildren(h('h1', {}, job.Name, pill(job.Stop ? 'stopped' : job.Status)),
        h('p', { className: 'sub' }, `${job.Type} · namespace ${job.Namespace} · version ${job.Version} · priority ${job.Priority} · submitted ${ago(job.SubmitTime)}`),
        h('h2', {}, 'Groups'), table(['Group', 'Count', 'Tasks'], (job.TaskGroups ?? []).map(group => [group.Name, String(group.Count), (group.Tasks ?? []).map(task => `${task.Name} (${task.Driver})`).join(', ')]), 'No groups.'),
        h('h2', {}, 'Allocations'), table(allocHeads, newest(allocs).map(allocRow), 'None was placed.'),
        h('h2', {}, 'Evaluations'), table(['Evaluation', 'Because of', 'Status', 'Not placed', 'Created'], newest(evals).slice(0, 20).map(evaluation => [mono(short(evaluation.ID)), evaluation.TriggeredBy, pill(evaluation.Status),
          Object.entries(evaluation.FailedTGAllocs ?? {}).map(([group, why]) => `${group}: ${Object.keys({ ...why.ConstraintFiltered, ...why.DimensionExhausted }).join(', ') || 'no node'}`).join('; ') || evaluation.StatusDescription || '–', ago(evaluation.CreateTime)]), 'None.'));
    } }; },

  node: (signal, id) => ({ paths: [`/v1/node/${id}`, `/v1/node/${id}/allocations`], missing, show(main, node, allocs) {
    const resources = node.NodeResources;
    main.replaceChildren(h('h1', {}, node.Name, pill(node.Status)),
      h('p', { className: 'sub' }, `${node.ID} · ${node.HTTPAddr} · ${node.SchedulingEligibility} · ${resources?.Cpu?.CpuShares ?? '?'} MHz · ${resources?.Memory?.MemoryMB ?? '?'} MiB · ${resources?.Disk?.DiskMB ?? '?'} MiB disk`),
      h('h2', {}, 'Allocations'), table(allocHeads, newest(allocs).map(allocRow), 'Nothing runs here.'),
      h('h2', {}, 'Drivers'), table(['Driver', 'Healthy', 'Says'], Object.entries(node.Drivers ?? {}).filter(([, driver]) => driver.Detected).map(([name, driver]) => [name, pill(driver.Healthy ? 'ready' : 'down'), driver.HealthDescription]), 'None found.'),
      h('h2', {}, 'Attributes'), table(['Name', 'Value'], Object.entries(node.Attributes ?? {}).map(pair => pair.map(mono)), 'None.'));
  } }),

  alloc: (signal, id) => { const top = h('div'), tabs = h('div', { className: 'tabs' }), log = h('pre', { className: 'mono' });
    let reading = new AbortController(), shown = '';
    signal.addEventListener('abort', () => reading.abort());
    const read = async (task, type) => {
      reading.abort();
      reading = new AbortController();
      log.textContent = '';
      const own = reading.signal, url = `/v1/client/fs/logs/${id}?task=${encodeURIComponent(task)}&type=${type}&follow=true&origin=end&offset=65536&plain=true`;
      try {
        const answer = await fetch(url, { signal: own });
        if (!answer.ok) { log.textContent = await answer.text(); return; }
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          const atEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - 20;
          log.textContent = (log.textContent + part.value).slice(-200000);
          if (atEnd) log.scrollTop = log.scrollHeight;
        }
      } catch (error) { if (!own.aborted) log.append(`\n(${error.message})`); }
    };
    const select = (task, type) => { shown = `${task} ${type}`; for (const tab of tabs.children) tab.className = tab.textContent === shown ? 'here' : ''; read(task, type); };
    return { paths: [`/v1/allocation/${id}`], missing, show(main, alloc) {
      if (!top.isConnected) main.replaceChildren(top, h('h2', {}, 'Logs'), tabs, h('div', { className: 'card' }, log));
      const tasks = Object.entries(alloc.TaskStates ?? {}), events = tasks.flatMap(([task, now]) => (now.Events ?? []).map(event => ({ task, ...event }))).sort((a, b) => b.Time - a.Time);
      top.replaceChildren(h('h1', {}, alloc.Name, pill(alloc.ClientStatus)),
        h('p', { className: 'sub' }, `${alloc.ID} · `, link(`job ${alloc.JobID}`, 'job', alloc.Namespace, alloc.JobID), ' · ', link(`node ${alloc.NodeName || short(alloc.NodeID)}`, 'node', alloc.NodeID), ` · created ${ago(alloc.CreateTime)}`),
        h('h2', {}, 'Tasks'), table(['Task', 'State', 'Restarts', 'Started'], tasks.map(([task, now]) => [task, pill(now.Failed ? 'failed' : now.State), String(now.Restarts), ago(Date.parse(now.StartedAt) * 1e6)]), 'No task has begun.'),
        h('h2', {}, 'Events'), table(['When', 'Task', 'Event', 'What'], events.slice(0, 30).map(event => [ago(event.Time), event.task, event.Type, event.DisplayMessage || '']), 'None yet.'));
      if (shown === '' && tasks.length > 0) {
        tabs.replaceChildren(...tasks.flatMap(([task]) => ['stdout', 'stderr'].map(type => h('a', { href: location.hash, onclick: event => { event.preventDefault(); select(task, type); } }, `${task} ${type}`))));
        select(tasks[0][0], 'stdout');
      }
    } }; },
};
