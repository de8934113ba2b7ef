using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Microsoft.AspNetCore.Http;

namespace Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;

/// <summary>A provider that answers as interactions say, by method and path; 500 to everything else.</summary>
internal sealed class ScriptedProvider(Journal journal) : IAsyncDisposable
{
    private readonly List<HttpInteraction> _script = [];

    private LocalServer? _server;

    public void Add(IEnumerable<HttpInteraction> interactions) => _script.AddRange(interactions);

    public async Task<Uri> StartAsync() => (_server ??= await LocalServer.StartAsync(AnswerAsync)).Address;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        journal.Add(new JournalEntry.Asked([.. context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))]));
        var response = _script.Find(interaction => interaction.Request.Method == context.Request.Method && interaction.Request.Path == context.Request.Path)?.Response
            ?? new ExpectedResponse { Status = StatusCodes.Status500InternalServerError };
        context.Response.StatusCode = response.Status;
        foreach (var header in response.Headers ?? ImmutableArray<Header>.Empty)
            context.Response.Headers[header.Name] = header.Values.ToArray();
        await context.Response.Body.WriteAsync(response.Body.Bytes, context.RequestAborted);
    }
}
