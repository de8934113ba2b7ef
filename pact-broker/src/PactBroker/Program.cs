using PactBroker;

try
{
    await using var broker = await BrokerHost.StartAsync(BrokerEnvironment.Read(Environment.GetEnvironmentVariables()));
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
