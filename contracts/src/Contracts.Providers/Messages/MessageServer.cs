using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Providers.Messages;

/// <summary>
/// The messages of a hosted app behind an HTTP endpoint, in the protocol of the Pact verifiers: a verifier of another language posts the description and gets the message that the
/// app's own code produces.
/// </summary>
/// <example>
/// <code>
/// await using var messages = await MessageServer.StartAsync(scenarios => scenarios.Add("order placed", (Orders orders) => orders.Place("42")), app.Services, cancellationToken);
/// // pact verifier … --hostname 127.0.0.1 --port {messages.Address.Port}
/// </code>
/// </example>
public sealed class MessageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MessageServer(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>The URL to give to a verifier.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening on a free port of this machine only.</summary>
    /// <param name="scenarios">Adds the scenarios, as <see cref="PactVerifier.WithMessages"/> does.</param>
    /// <param name="services">The services of the hosted app; null for scenarios that need none.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<MessageServer> StartAsync(Action<MessageScenarios> scenarios, IServiceProvider? services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var known = new MessageScenarios();
        scenarios(known);
        var producer = new ScenarioProducer(known.Build(null), services is null ? null : () => services);

        // Empty: neither the environment nor the settings files of the app under test may configure this one.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapPost("/{**path}", (RequestDelegate)(context => AnswerAsync(context, producer)));
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new MessageServer(app, ProviderEndpoint.Of(app).BaseAddress);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, ScenarioProducer producer)
    {
        if (await MessageQuestion.ReadAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false) is not { } question)
        {
            await TypedResults.Problem("The body must be a JSON object with the member 'description', for example {\"description\": \"order placed\"}.", statusCode: 400).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        try
        {
            var values = question.Interaction.ProviderStates.Aggregate(HandlerValues.None, (values, state) => values.With(state.Parameters));
            var messages = await producer.ProduceAsync(question.Interaction, question.Request, values, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context.Response, messages, context.RequestAborted).ConfigureAwait(false);
        }
        catch (MessageException failed)
        {
            // Not 500: verifiers repeat what is answered so.
            await TypedResults.Problem(failed.Message, statusCode: failed.Verdict == Verdict.EnvironmentError ? 404 : 422).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    // The protocol carries one answer: of several, the first.
    private static async Task WriteAsync(HttpResponse response, ImmutableArray<ActualMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.IsEmpty)
            return;
        response.Headers["Pact-Message-Metadata"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(messages[0].Metadata.ToDictionary(entry => entry.Key, entry => entry.Value)));
        response.ContentType = messages[0].Contents.ContentType;
        await response.Body.WriteAsync(messages[0].Contents.Bytes, cancellationToken).ConfigureAwait(false);
    }
}
