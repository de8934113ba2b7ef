using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Schemas.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

/// <summary>Something that is different in a body: of an answer or of an event.</summary>
internal abstract record FieldMutation(string What, FieldPath Path) : Mutation($"{What} body", Path.ToString()), IAnswerMutation, IEventMutation
{
    /// <summary>All that is done to a member.</summary>
    public static IEnumerable<FieldMutation> Of(FieldPath path) => [new DropField(path), new RenameField(path), new RetypeField(path), new NullField(path)];

    public async Task<bool> ApplyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (Changed(text) is not { } changed)
            return false;

        var content = new ByteArrayContent(changed);
        foreach (var header in response.Content.Headers.Where(header => header.Key != "Content-Length"))
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = content;
        return true;
    }

    public EventMessage? Apply(EventMessage published) => Changed(published.Content.Span) is { } changed ? published with { Content = changed } : null;

    /// <returns>False where that would change nothing.</returns>
    protected abstract bool Change(JsonObject parent, string name);

    private byte[]? Changed(ReadOnlySpan<byte> body)
    {
        if (Parse(body) is not { } json || Path.Find(json) is not var (parent, name) || !Change(parent, name))
            return null;
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static JsonNode? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
