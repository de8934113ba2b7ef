using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Audit;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Registry.Http;

/// <summary>One request to the registry, in its own words.</summary>
internal sealed class RegistryRequest(HttpContext context, BrokerServices services)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public BrokerSettings Settings => services.Settings;

    /// <summary>What this request changes, as the log of changes will tell it.</summary>
    public Change Change { get; } = new(context, services.Settings);

    /// <summary>Who asks.</summary>
    public Caller Caller => context.Features.Get<Caller>() ?? Caller.Anonymous;

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>The context that names without one are meant in.</summary>
    public string Context { get; } = context.Features.Get<RegistryPath>()?.Context ?? SubjectName.DefaultContext;

    /// <summary>The subject in the path.</summary>
    public SubjectName Subject => SubjectName.Parse(this["subject"], Context);

    /// <summary>The scope of settings: the subject in the path, or the context.</summary>
    public SubjectName Scope => context.Request.RouteValues.ContainsKey("subject") ? Subject : new SubjectName(Context, "");

    public PageOfList Page => new(Number("offset", 0), Number("limit", -1));

    /// <summary>The part of the path that the route calls by this name, decoded.</summary>
    public string this[string name] => context.Request.RouteValues[name] is string encoded
        ? Uri.UnescapeDataString(encoded)
        : throw new InvalidOperationException($"The route {context.GetEndpoint()?.DisplayName} has no part called {name}.");

    public string? Parameter(string name) => context.Request.Query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } value ? value : null;

    public IReadOnlyList<string> Parameters(string name) => [.. context.Request.Query[name].Select(value => value ?? "")];

    /// <summary>True in any case; everything else is false.</summary>
    public bool Flag(string name) => "true".Equals(Parameter(name), StringComparison.OrdinalIgnoreCase);

    public int Number(string name, int otherwise) => Parameter(name) is { } text ? Whole(text) : otherwise;

    /// <summary>A number in the path.</summary>
    public int PathNumber(string name) => Whole(this[name]);

    public Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> query) => services.Storage.ReadAsync(query, context.RequestAborted);

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork) => services.Storage.WriteAsync(Change.Recorded(unitOfWork), context.RequestAborted);

    /// <exception cref="RegistryException">The body is not what is expected.</exception>
    public async Task<T> ReadBodyAsync<T>()
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        try
        {
            return RegistryJson.Read<T>(Strict.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        }
        catch (Exception problem) when (problem is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw RegistryException.BadRequest($"The body of the request cannot be read: {problem.Message}", problem);
        }
    }

    public Answer Answer(JsonNode body) => new(StatusCodes.Status200OK, body) { ContentType = RegistryMediaTypes.For(context.Request) };

    public Answer Answer<T>(T body) => Answer(RegistryJson.ToNode(body));

    /// <summary>A schema as it stands, not as a JSON string.</summary>
    public Answer AnswerText(string text) => PactBroker.Http.Answer.PlainText(text, RegistryMediaTypes.For(context.Request));

    private static int Whole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw RegistryException.NotFound();
}
