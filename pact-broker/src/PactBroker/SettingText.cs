namespace PactBroker;

/// <summary>Values of settings as people write them.</summary>
internal static class SettingText
{
    public static bool Flag(string value) => value.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => throw new FormatException("true or false is expected"),
    };
}
