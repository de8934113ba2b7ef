using Contracts.Testing.Consumers;

[assembly: ConsumerContracts]

namespace Contracts.SampleConsumer.Tests;

/// <summary>What the tests shall do this time; who starts the process says it in the environment.</summary>
internal static class Situation
{
    /// <summary>Where the pact files go.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("SAMPLE_PACTS") ?? Path.Combine(AppContext.BaseDirectory, "pacts");

    /// <summary>Whether something is different from the plain run: <c>edited</c>, <c>silent</c>, <c>failing</c>, <c>skipped</c>, <c>contradicting</c>.</summary>
    public static bool Is(string situation) => Environment.GetEnvironmentVariable("SAMPLE_SITUATION") == situation;
}
