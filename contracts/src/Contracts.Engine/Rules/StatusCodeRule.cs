using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The status must be of a class or in a list.</summary>
public sealed record StatusCodeRule : MatchingRule
{
    private static readonly (StatusClass Class, string Name)[] ClassNames =
    [
        (StatusClass.Information, "info"),
        (StatusClass.Success, "success"),
        (StatusClass.Redirect, "redirect"),
        (StatusClass.ClientError, "clientError"),
        (StatusClass.ServerError, "serverError"),
        (StatusClass.NonError, "nonError"),
        (StatusClass.Error, "error"),
    ];

    /// <summary>A rule that asks for a class.</summary>
    /// <param name="statusClass">The class.</param>
    public StatusCodeRule(StatusClass statusClass) => Class = statusClass;

    /// <summary>A rule that asks for one of several codes.</summary>
    /// <param name="codes">The codes.</param>
    public StatusCodeRule(ImmutableArray<int> codes) => Codes = codes;

    /// <inheritdoc />
    public override string Name => "statusCode";

    /// <summary>The class; null when the rule lists codes.</summary>
    public StatusClass? Class { get; }

    /// <summary>The codes; empty when the rule names a class.</summary>
    public ImmutableArray<int> Codes { get; } = [];

    internal static StatusCodeRule Read(AttributeReader attributes)
    {
        const string wanted = "a class of status codes (info, success, redirect, clientError, serverError, nonError, error) or a list of them";
        if (attributes.Any("status") is not { } status)
            return new StatusCodeRule(StatusClass.Success);

        if (status.ValueKind == JsonValueKind.String)
        {
            var named = Array.FindIndex(ClassNames, row => status.ValueEquals(row.Name));
            return named >= 0 ? new StatusCodeRule(ClassNames[named].Class) : throw attributes.Unusable("status", wanted);
        }

        return status.ValueKind == JsonValueKind.Array && status.EnumerateArray().All(code => code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out _))
            ? new StatusCodeRule([.. status.EnumerateArray().Select(code => code.GetInt32())])
            : throw attributes.Unusable("status", wanted);
    }

    internal override IEnumerable<WrittenAttribute> Attributes() => [new("status", WriteStatus)];

    private void WriteStatus(Utf8JsonWriter writer)
    {
        if (Class is { } statusClass)
        {
            writer.WriteStringValue(Array.Find(ClassNames, row => row.Class == statusClass).Name);
            return;
        }

        writer.WriteStartArray();
        foreach (var code in Codes)
            writer.WriteNumberValue(code);
        writer.WriteEndArray();
    }

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => RejectText("", JsonText.Plain(actual));

    internal override string? RejectText(string expected, string actual)
    {
        if (!int.TryParse(actual, out var status))
            return $"Unable to match '{JsonText.Cut(actual)}' using {Name}";

        return Includes(status) ? null : $"Expected status code {status} to be a {Wanted()}";
    }

    internal override string? RejectList(Collection actual, bool inherited) => $"Unable to match {actual} using {Name}";

    private bool Includes(int status) => Class switch
    {
        StatusClass.Information => status is >= 100 and < 200,
        StatusClass.Success => status is >= 200 and < 300,
        StatusClass.Redirect => status is >= 300 and < 400,
        StatusClass.ClientError => status is >= 400 and < 500,
        StatusClass.ServerError => status is >= 500 and < 600,
        StatusClass.NonError => status < 400,
        StatusClass.Error => status >= 400,
        _ => Codes.Contains(status),
    };

    private string Wanted() => Class switch
    {
        StatusClass.Information => "Informational response (100–199)",
        StatusClass.Success => "Successful response (200–299)",
        StatusClass.Redirect => "Redirect (300–399)",
        StatusClass.ClientError => "Client error (400–499)",
        StatusClass.ServerError => "Server error (500–599)",
        StatusClass.NonError => "Non-error response (< 400)",
        StatusClass.Error => "Error response (>= 400)",
        _ => string.Join(", ", Codes),
    };
}
