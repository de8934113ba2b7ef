using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Replay;

namespace Contracts.Providers.Load;

/// <summary>An interaction whose states are prepared, to be asked for again and again.</summary>
internal sealed class LoadTarget(string name, HttpInteraction interaction, HandlerValues values, ProviderEndpoint endpoint, HttpClient client, ReplayOptions options)
{
    private readonly GenerationContext _context = options.GenerationContext(values);

    public string Name => name;

    public HttpInteraction Interaction => interaction;

    /// <summary>Sends the request, with what its generators give this time, and holds the answer against the contract.</summary>
    public async Task<LoadAnswer> AskAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = RequestMessage.Build(Generated(), endpoint.BaseAddress, options.Headers);
            if (interaction.Response.Status is >= 300 and < 400)
                request.Options.Set(RedirectHandler.Unfollowed, true);
            await RequestFiltering.ApplyAsync(options.RequestFilters, request, either.Token).ConfigureAwait(false);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return LoadAnswer.Compared(ResponseMatching.Compare(interaction.Response, await ResponseReading.ReadAsync(response, options.ResponseLimit, either.Token).ConfigureAwait(false)));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return LoadAnswer.Late(options.RequestTimeout);
        }
        // In memory the handler throws whatever the app threw: this is the edge where it becomes a failure among others.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return LoadAnswer.NoneAtAll(failure);
        }
    }

    // Generators draw from one source of chance, which is nothing for several threads.
    private ExpectedRequest Generated()
    {
        if (interaction.Request.Generators == GeneratorSet.None)
            return interaction.Request;
        lock (_context)
            return Generation.Apply(interaction.Request, _context);
    }
}
