using System.Text.Json;
using Holdfast.Agent;
using Holdfast.Agent.TestHost;
using Microsoft.Extensions.Logging.Abstractions;

// Runs the allocations of a file (one JSON document a line) until it is killed: data directory, file of allocations, file to write reports to.
var allocs = File.ReadLines(args[1]).Select(line => JsonSerializer.Deserialize(line, ModelJson.Compact.TypeInfo<Allocation>())!).ToList();
await using var agent = new NodeAgent(
    new() { DataDir = args[0], NodeName = "host", RawExec = new() { Enabled = true } }, new FileServers(allocs, args[2]), TimeProvider.System, NullLoggerFactory.Instance);
await agent.StartAsync();
await Task.Delay(Timeout.Infinite);
