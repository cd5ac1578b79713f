using Holdfast.Agent;
using Holdfast.Cli;
using Holdfast.Whoami;

var around = Surroundings.OfProcess();
return await CommandLine.RunAsync(args, [new AgentCommand(around), WhoamiCommand.Create(around)], around);
