namespace PactBroker.Hosting;

/// <summary>Settings as they may be shown.</summary>
internal static class SettingRedaction
{
    private const string Hidden = "…";

    private static readonly string[] Secret = ["PASSWORD", "SECRET", "TOKEN", "KEY", "HEADERS"];

    public static string Hide(string name, string value) =>
        Secret.Any(word => name.Contains(word, StringComparison.Ordinal)) ? Hidden
        : Uri.TryCreate(value, UriKind.Absolute, out var address) ? HideIn(address, value)
        : value;

    // In an address secrets are the password, and what looks like one among its parameters.
    private static string HideIn(Uri address, string value)
    {
        var shown = address.UserInfo.Split(':', 2) is [_, { Length: > 0 } password] ? value.Replace($":{password}@", $":{Hidden}@", StringComparison.Ordinal) : value;
        return shown.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 && shown.Contains("password", StringComparison.OrdinalIgnoreCase) ? $"{shown[..at]}?{Hidden}" : shown;
    }
}
