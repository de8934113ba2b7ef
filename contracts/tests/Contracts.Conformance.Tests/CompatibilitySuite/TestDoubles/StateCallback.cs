using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;

/// <summary>The endpoint that a provider is told its states at: writes down what it is told, and agrees or fails.</summary>
internal sealed class StateCallback(Journal journal) : IAsyncDisposable
{
    private LocalServer? _server;

    /// <summary>Whether it fails.</summary>
    public bool Fails { get; set; }

    public async Task<Uri> StartAsync() => (_server ??= await LocalServer.StartAsync(AnswerAsync)).Address;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        using var told = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        journal.Add(new JournalEntry.StateChange(
            told.RootElement.GetProperty("action").GetString()!,
            told.RootElement.GetProperty("state").GetString()!,
            told.RootElement.GetProperty("params").Clone()));
        context.Response.StatusCode = Fails ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
    }
}
