namespace Contracts.Providers.Verdicts;

/// <summary>Exceptions for people.</summary>
internal static class Thrown
{
    /// <summary>The exception's type and message, and the line of the code under test that threw it where that is known.</summary>
    public static string Describe(Exception exception)
    {
        var place = exception.StackTrace?
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(line => line.Contains(":line ", StringComparison.Ordinal));
        return $"{exception.GetType().Name}: {exception.Message}{(place is null ? "" : $" ({place})")}";
    }
}
