using Holdfast.Store.Tests.ChildProcess;

return args is [Child.Argument, var role, var path]
    ? await Child.RunAsync(role, path)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
