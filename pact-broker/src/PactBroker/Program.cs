using PactBroker;
using PactBroker.Hosting;

try
{
    var options = BrokerEnvironment.Read(Environment.GetEnvironmentVariables());
    if (args is [HealthProbe.Argument])
    {
        return await HealthProbe.RunAsync(options);
    }

    foreach (var setting in options.Given)
    {
        Console.WriteLine(setting);
    }

    if (options.SettingNotice.Length > 0)
    {
        Console.WriteLine(options.SettingNotice);
    }

    await using var broker = await BrokerHost.StartAsync(options);
    Console.WriteLine($"The broker listens on {broker.BaseAddress}");
    Console.WriteLine(broker.AccessNotice);
    if (broker.SecretNotice.Length > 0)
    {
        Console.WriteLine(broker.SecretNotice);
    }

    await broker.WaitForShutdownAsync();
    return 0;
}
catch (BrokerStartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 3;
}
