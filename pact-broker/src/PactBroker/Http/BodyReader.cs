using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>Takes values out of a body and collects what is wrong with them.</summary>
internal sealed class BodyReader(JsonObject body, ValidationErrors errors)
{
    public ValidationErrors Errors => errors;

    public bool Has(string field) => body.ContainsKey(field);

    public JsonNode? this[string field] => body[field];

    /// <summary>A text on one line, or nothing.</summary>
    public string? Text(string field) => body[field] is null ? null : OneLine(field, AsText(field));

    /// <summary>A name that must be there, on one line.</summary>
    public string RequiredName(string field)
    {
        if (!body.ContainsKey(field))
        {
            errors.Add(field, "is missing");
            return "";
        }

        var text = AsText(field);
        if (text is null or "")
        {
            if (!errors.Has(field))
            {
                errors.Add(field, "must be filled");
            }
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(field, "cannot be blank");
        }

        return OneLine(field, Findable(field, text)) ?? "";
    }

    /// <summary>A name that need not be given.</summary>
    public string? Name(string field) => Findable(field, Text(field));

    public bool RequiredFlag(string field)
    {
        if (!body.ContainsKey(field))
        {
            errors.Add(field, "is missing");
            return false;
        }

        return Flag(field) ?? false;
    }

    public bool? Flag(string field)
    {
        switch (body[field]?.GetValueKind())
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                if (body.ContainsKey(field))
                {
                    errors.Add(field, "must be boolean");
                }

                return null;
        }
    }

    private string? AsText(string field)
    {
        if (body[field] is null)
        {
            return null;
        }

        if (body[field] is JsonValue value && value.TryGetValue<string>(out var text))
        {
            return text;
        }

        errors.Add(field, "must be a string");
        return null;
    }

    private string? Findable(string field, string? name)
    {
        if (name is not null && NameRule.Problem(name) is { } problem)
        {
            errors.Add(field, problem);
        }

        return name;
    }

    private string? OneLine(string field, string? text)
    {
        if (text is not null && text.AsSpan().ContainsAny('\n', '\r'))
        {
            errors.Add(field, "cannot contain multiple lines");
        }

        // PostgreSQL stores every character but this one.
        if (text is not null && text.Contains('\0', StringComparison.Ordinal))
        {
            errors.Add(field, "cannot contain the character U+0000");
        }

        return text;
    }
}
