using System.Text;

namespace Contracts.Schemas.Events;

/// <summary>The names of an event contract's files. They are made from names that people chose, so what no file name may hold is written as <c>%XX</c>.</summary>
public static class EventFileNames
{
    /// <summary>How the files end that describe a contract, and that lead to its schemas.</summary>
    public const string DescriptionExtension = ".event.json";

    private const string Forbidden = "/\\:*?\"<>|%";

    /// <summary>The folder of an event, in the folder of all schemas.</summary>
    public static string Folder(string @event) => Safe(@event);

    /// <summary>The description of a contract: <c>Notifications.reader.event.json</c>.</summary>
    public static string Description(EventContract contract) => Stem(contract) + DescriptionExtension;

    internal static string Value(EventContract contract) => Stem(contract) + contract.Value.Type.FileExtension();

    internal static string Key(EventContract contract, SubjectSchema key) => $"{Stem(contract)}.key{key.Type.FileExtension()}";

    private static string Stem(EventContract contract) => $"{Safe(contract.Application)}.{contract.Role.Word()}";

    private static string Safe(string name)
    {
        var safe = new StringBuilder();
        foreach (var c in name)
        {
            if (Forbidden.Contains(c, StringComparison.Ordinal) || char.IsControl(c) || c is '.' or ' ' && safe.Length == 0)
                safe.Append($"%{(int)c:X2}");
            else
                safe.Append(c);
        }

        return safe.ToString();
    }
}
