#:project build/TestRun/TestRun.csproj

using System.Runtime.InteropServices;
using TestRun;
using TestRun.Parts;
using TestRun.Tests;

// dotnet run test.cs [-- --all] [--filter NAME]: installs what the tests need, starts one server of each kind, builds, tests, stops.

var options = TestRunOptions.Parse(args);
if (options.Help)
{
    Console.WriteLine(TestRunOptions.Usage);
    return 0;
}

using var stop = new CancellationTokenSource();
using var onCtrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var repository = new Repository((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
var progress = new Progress();
TestTotals totals;
try
{
    totals = await RunAsync();
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Stopped.");
    return 130;
}

progress.Say("Done");
Console.WriteLine(totals);
return totals.Failed == 0 ? 0 : 1;

async Task<TestTotals> RunAsync()
{
    await using var run = await RunFolder.CreateAsync(repository, progress);
    var tests = new SolutionTests(repository, run, options, progress);
    var preparing = new TestParts(repository, run, options, progress).PrepareAsync(stop.Token);
    var building = tests.BuildAsync(stop.Token);
    await Task.WhenAll(preparing, building);
    return await building ? await tests.RunAsync(await preparing, stop.Token) : new TestTotals(Passed: 0, Failed: 1, Skipped: 0);
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
