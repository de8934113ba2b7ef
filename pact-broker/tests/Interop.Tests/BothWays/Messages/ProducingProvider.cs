using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interop.Tests.BothWays.Messages;

/// <summary>A provider whose messages are asked for over HTTP, by their descriptions.</summary>
internal sealed class ProducingProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly Func<string, ProducedMessage> _produce;

    private readonly ConcurrentDictionary<string, JsonNode> _questions = [];

    private ProducingProvider(WebApplication app, Func<string, ProducedMessage> produce) => (_app, _produce) = (app, produce);

    public Uri Address => new(_app.Urls.Single());

    public static Task<ProducingProvider> StartAsync(IReadOnlyList<MessagePair> pairs) => StartAsync(description => pairs[int.Parse(description.Split(' ')[^1], CultureInfo.InvariantCulture)].Came);

    public static async Task<ProducingProvider> StartAsync(Func<string, ProducedMessage> produce)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new ProducingProvider(builder.Build(), produce);
        provider._app.MapPost("/", provider.GiveAsync);
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>What has been asked since the last time, by description.</summary>
    public Dictionary<string, string> TakeQuestions()
    {
        var questions = _questions.ToDictionary(question => question.Key, question => question.Value.ToJsonString());
        _questions.Clear();
        return questions;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GiveAsync(HttpContext context)
    {
        var question = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var description = (string)question!["description"]!;
        _questions[description] = Sorted(question)!;
        var message = _produce(description);
        context.Response.StatusCode = message.Status;
        context.Response.ContentType = message.ContentType;
        if (message.Metadata is { } metadata)
            context.Response.Headers["Pact-Message-Metadata"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(metadata.ToJsonString()));
        context.Response.ContentLength = message.Contents.Length;
        await context.Response.Body.WriteAsync(message.Contents, context.RequestAborted);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray values => new JsonArray([.. values.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
