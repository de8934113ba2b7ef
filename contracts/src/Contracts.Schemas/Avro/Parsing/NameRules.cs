namespace Contracts.Schemas.Avro.Parsing;

/// <summary>What a name may look like.</summary>
internal static class NameRules
{
    /// <summary>Why a name is none; null if it is one.</summary>
    public static string? Problem(string name, AvroSchemaStrictness strictness)
    {
        if (name.Length == 0)
            return "A name is empty. Give it at least one letter.";
        return strictness == AvroSchemaStrictness.Stored || IsPlain(name)
            ? null
            : $"'{name}' is not a name. Names begin with a letter or _ and go on with letters, digits and _ (ASCII).";
    }

    /// <summary>The same for every part of a dotted name.</summary>
    public static string? DottedProblem(string name, AvroSchemaStrictness strictness) =>
        name.Split('.').Select(part => Problem(part, strictness)).FirstOrDefault(problem => problem is not null);

    private static bool IsPlain(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
