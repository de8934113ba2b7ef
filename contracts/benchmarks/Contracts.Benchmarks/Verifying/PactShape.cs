using Contracts.Benchmarks.Pacts;

namespace Contracts.Benchmarks.Verifying;

/// <summary>The name of a generated file tells the child what its provider has to answer.</summary>
internal static class PactShape
{
    public static string FileName(InteractionShape shape, int interactions) => $"{shape}-{interactions}.json";

    public static InteractionShape Of(string file) => Enum.Parse<InteractionShape>(Path.GetFileName(file).Split('-')[0]);
}
