using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PactBroker.Tests.Conversations;

/// <summary>Repeats a conversation with a broker and says where it answers differently.</summary>
internal sealed partial class ConversationPlayer(HttpClient client, Uri baseAddress)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _variables = [];

    private string Base { get; } = baseAddress.ToString().TrimEnd('/');

    public async Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> PlayAsync(RecordedConversation conversation, CancellationToken cancellationToken)
    {
        var differences = new Dictionary<int, IReadOnlyList<string>>();
        for (var i = 0; i < conversation.Steps.Count; i++)
        {
            if (await PlayAsync(conversation.Steps[i], cancellationToken) is { Count: > 0 } found)
                differences[i] = found;
        }

        return differences;
    }

    private async Task<IReadOnlyList<string>> PlayAsync(RecordedStep step, CancellationToken cancellationToken)
    {
        var path = Substitute(step.Path);
        if (VariablePattern().IsMatch(path))
            return [$"{step.Method} {step.Path}: an earlier answer did not hold what this needs"];

        using var request = Request(step, path);
        using var response = await client.SendAsync(request, cancellationToken);
        var status = (int)response.StatusCode;
        var body = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        Capture(step, body);

        // Where the reference crashed, any answer will do but a crash.
        if (step.Status >= 500)
            return status >= 500 ? [$"status {status}"] : [];

        if (status != step.Status)
            return [$"{step.Method} {step.Path}: status {status} instead of {step.Status}, {body?.ToJsonString(Unescaped)}"];

        var actual = ComparedAnswer.Of(step.Kind, status, response, body, Base);
        return [.. JsonDifferences.Between(step.Expected, actual).Select(difference => $"{step.Method} {step.Path}: {difference}")];
    }

    private HttpRequestMessage Request(RecordedStep step, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(step.Method), Base + path);
        request.Headers.TryAddWithoutValidation("Accept", "application/hal+json");
        var text = step.BodyText is { } written ? Substitute(written) : step.HasBody ? Substitute(step.Body)?.ToJsonString(Unescaped) ?? "null" : null;
        if (text is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        foreach (var (name, value) in step.Headers)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
                continue;
            }

            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private void Capture(RecordedStep step, JsonNode? body)
    {
        foreach (var (name, path) in step.Captures)
        {
            if (body.At(path) is not JsonValue found)
                _variables.Remove(name);
            else
                _variables[name] = found.ToString().Replace(Base, "", StringComparison.Ordinal);
        }
    }

    private JsonNode? Substitute(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } encoded when encoded["$b64"] is { } text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text.GetValue<string>())),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Substitute(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Substitute)]),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Substitute(text.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private string Substitute(string text)
        => VariablePattern().Replace(text, match => _variables.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    private static JsonNode? Parse(byte[] body)
    {
        if (body.Length == 0)
            return null;

        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return new JsonObject { ["$text"] = Encoding.UTF8.GetString(body) };
        }
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariablePattern();
}
