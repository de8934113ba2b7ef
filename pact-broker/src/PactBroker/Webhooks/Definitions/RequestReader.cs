using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Domain.Webhooks.Secrets;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Http;

namespace PactBroker.Webhooks.Definitions;

/// <summary>Reads the request that a webhook is to send.</summary>
internal sealed class RequestReader(JsonObject request, WebhookRow? stored, OutgoingRules rules, ValidationErrors errors)
{
    // The broker itself says these, or the receiver would be misled about where the request ends and for whom it is.
    private static readonly HashSet<string> Reserved = new(["Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Trailer", "Expect"], StringComparer.OrdinalIgnoreCase);

    public WebhookRow AddTo(WebhookRow webhook)
    {
        var username = Text("username");
        return webhook with
        {
            Method = Method(),
            Url = Url(),
            Headers = Headers().ToJsonString(),
            Body = request["body"] is { } body ? Body(body) : null,
            Username = username,
            Password = username is null ? null : Secret("password", stored?.Password),
            SigningSecret = SigningSecret(),
        };
    }

    private string Method()
    {
        var method = Required("method").ToUpperInvariant();
        if (method.Length > 0 && rules.ProblemOfMethod(method) is { } problem)
        {
            errors.Add("request.method", problem);
        }

        return method;
    }

    private string Url()
    {
        var url = Required("url");
        if (url.Contains(Redaction.Hidden, StringComparison.Ordinal) && stored is not null && url == Redaction.Url(stored.Url))
        {
            return stored.Url;
        }

        if (url.Length > 0 && (Unknown(url) ?? Problem(url)) is { } problem)
        {
            errors.Add("request.url", problem);
        }

        return url;
    }

    private string? Problem(string url)
    {
        if (!Uri.TryCreate(WebhookTemplate.Fill(url, "placeholder"), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return "is not a valid URL eg. http://example.org";
        }

        return Uri.TryCreate(WebhookTemplate.Fill(url, "another"), UriKind.Absolute, out var other) && other.Authority == uri.Authority
            ? rules.ProblemOf(uri)
            : "cannot have a template parameter in the host";
    }

    private string Body(JsonNode body)
    {
        var text = WebhookJson.Print(body);
        if (stored?.Body is { } before && JsonNode.DeepEquals(body, SecretProperties.Hide(JsonNode.Parse(before)!)))
        {
            return before;
        }

        if (Unknown(text) is { } problem)
        {
            errors.Add("request.body", problem);
        }

        return text;
    }

    // Asterisks stand for what is stored where all the rest is as it was shown.
    private static string? Unknown(string text) => text.Contains(Redaction.Hidden, StringComparison.Ordinal) ? "has changed: what is hidden in it is to be given again" : null;

    private JsonObject Headers()
    {
        var headers = new JsonObject();
        if (request["headers"] is not JsonObject given)
        {
            if (request["headers"] is not null)
            {
                errors.Add("request.headers", "must be a hash");
            }

            return headers;
        }

        var before = stored?.HeaderValues.ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node) in given)
        {
            var value = node is JsonValue text ? text.ToString() : "";
            var kept = Redaction.IsHidden(value) ? before?.GetValueOrDefault(name) : null;
            var problem = node is not JsonValue ? "must be a string"
                : kept is null && Unknown(value) is { } hidden ? hidden
                : Reserved.Contains(name) ? "is set by the broker"
                : name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal)) ? "is no name of a header"
                : value.AsSpan().ContainsAny('\r', '\n', '\0') ? "cannot contain multiple lines"
                : null;
            if (problem is not null)
            {
                errors.Add($"request.headers.{name}", problem);
            }

            headers[name] = kept ?? value;
        }

        return headers;
    }

    private string? SigningSecret()
    {
        var secret = Secret("signingSecret", stored?.SigningSecret);
        if (secret is not null && WebhookSignature.Problem(secret) is { } problem)
        {
            errors.Add("request.signingSecret", problem);
        }

        return secret;
    }

    // Not said, or said as it is shown: as it was. Empty: none.
    private string? Secret(string field, string? before)
    {
        var given = Text(field);
        return given is null || (Redaction.IsHidden(given) && before is not null) ? before : given.Length == 0 ? null : given;
    }

    private string Required(string field)
    {
        if (request[field] is null)
        {
            errors.Add($"request.{field}", request.ContainsKey(field) ? "must be filled" : "is missing");
            return "";
        }

        var text = Text(field) ?? "";
        if (text.Length == 0 && !errors.Has($"request.{field}"))
        {
            errors.Add($"request.{field}", "must be filled");
        }

        return text;
    }

    private string? Text(string field)
    {
        if (request[field] is null)
        {
            return null;
        }

        if (request[field] is JsonValue value && value.TryGetValue<string>(out var text) && !text.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            return text;
        }

        errors.Add($"request.{field}", "must be a string on one line");
        return "";
    }
}
