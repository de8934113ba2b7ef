using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Messages;

/// <summary>Messages from the provider's code in this process.</summary>
internal sealed class ScenarioProducer(ImmutableDictionary<string, MessageScenario> scenarios, Func<IServiceProvider>? services) : MessageProducer
{
    public override async Task<ImmutableArray<ActualMessage>> ProduceAsync(Interaction interaction, ExpectedMessage? request, HandlerValues values, CancellationToken cancellationToken)
    {
        var scenario = scenarios.IsEmpty
            ? throw MessageException.NoProducer(interaction.Description)
            : scenarios.GetValueOrDefault(interaction.Description) ?? throw MessageException.Unknown(interaction.Description, [.. scenarios.Keys]);

        var call = new HandlerCall(services);
        await using (call.ConfigureAwait(false))
        {
            try
            {
                var received = request is null ? [] : new object[] { new ActualMessage { Contents = request.Contents, Metadata = request.Metadata } };
                var produced = await call.InvokeAsync(scenario.Factory.Method, new HandlerTarget.Given(scenario.Factory.Target), values, received, cancellationToken).ConfigureAwait(false);
                return produced is IEnumerable<ProducedMessage> several
                    ? [.. several.Select(message => MessageContents.From(message, scenario))]
                    : [MessageContents.From(produced, scenario)];
            }
            catch (HandlerException misfit)
            {
                throw MessageException.Misfit(interaction.Description, misfit);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                throw MessageException.Threw(thrown);
            }
        }
    }
}
