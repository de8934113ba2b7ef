using Contracts.Engine.Mismatches;

namespace Contracts.Consumers;

/// <summary>Differences as lines for people.</summary>
internal static class MismatchText
{
    public static string Lines(IEnumerable<Mismatch> mismatches, string indent) =>
        string.Join('\n', mismatches.Select(mismatch => indent + "- " + Line(mismatch)));

    private static string Line(Mismatch mismatch)
    {
        var part = mismatch.Kind == MismatchKind.BodyType ? "content type" : mismatch.Kind.ToString().ToLowerInvariant();
        return mismatch.Path.Length == 0 ? $"{part}: {mismatch.Message}" : $"{part} {mismatch.Path}: {mismatch.Message}";
    }
}
