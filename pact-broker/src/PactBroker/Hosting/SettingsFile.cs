namespace PactBroker.Hosting;

/// <summary>A file of settings: a line <c>NAME=value</c> for each, as Docker and systemd read them. What begins with # is a remark.</summary>
internal static class SettingsFile
{
    /// <exception cref="BrokerStartException">The file is not there, or a line is none of these.</exception>
    public static IReadOnlyList<(string Name, string Value)> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw BrokerStartException.WrongSetting(GivenSettings.File, path, problem.Message.TrimEnd('.'));
        }

        return [.. lines.Index().Where(line => line.Item.Trim() is { Length: > 0 } text && text[0] != '#').Select(line => Parse(path, line.Index + 1, line.Item))];
    }

    private static (string Name, string Value) Parse(string path, int number, string line) => line.Split('=', 2) switch
    {
        [var name, var value] when name.Trim().Length > 0 => (name.Trim(), Unquoted(value.Trim())),
        _ => throw BrokerStartException.WrongSetting(GivenSettings.File, path, $"line {number} is no setting: NAME=value is expected"),
    };

    private static string Unquoted(string value) => value is ['"', .. var inner, '"'] ? inner : value;
}
