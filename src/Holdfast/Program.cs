using Holdfast.Agent;
using Holdfast.Cli;

var around = Surroundings.OfProcess();
return await CommandLine.RunAsync(args, [new AgentCommand(around)], around);
