using Contracts.Cli.Output;
using PactBroker.Client;
using PactBroker.Client.Matrix;

namespace Contracts.Cli.Deciding;

/// <summary>Asks until the broker knows: the provider's verification may still be running.</summary>
internal sealed class AskingAgain(int times, TimeSpan interval, Surroundings surroundings)
{
    private readonly Printer _printer = Printer.ForErrors(surroundings);

    public async Task<MatrixAnswer> QueryAsync(BrokerClient broker, MatrixQuery query, CancellationToken cancellationToken)
    {
        var answer = await broker.Matrix.QueryAsync(query, cancellationToken);
        for (var left = times; left > 0 && answer.Deployable is null; left--)
        {
            _printer.Line($"not known yet; asking again in {interval.TotalSeconds:0.#} s (at most {left} more)", Tone.Faint);
            await Task.Delay(interval, surroundings.TimeProvider, cancellationToken);
            answer = await broker.Matrix.QueryAsync(query, cancellationToken);
        }

        return answer;
    }
}
