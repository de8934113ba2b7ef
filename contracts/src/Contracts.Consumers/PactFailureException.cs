using System.Collections.Immutable;
using System.Text;
using Contracts.Consumers.Mocking;

namespace Contracts.Consumers;

/// <summary>The code under test does not keep to the pact, or two tests say different things. The message is the whole report.</summary>
public class PactFailureException : Exception
{
    private protected PactFailureException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What was requested otherwise than declared, was not declared, or was never requested.</summary>
    public ImmutableArray<RequestProblem> Problems { get; private init; } = [];

    internal static PactFailureException Unkept(PactDefinition pact, ImmutableArray<RequestProblem> problems, Exception? thrown)
    {
        var text = new StringBuilder($"The code under test does not keep to the pact {pact}.");
        for (var i = 0; i < problems.Length; i++)
            text.Append($"\n\n{i + 1}) {problems[i].Describe(pact.Config.ShowWholeBodies)}");
        if (thrown is not null)
            text.Append($"\n\nThe code under test threw {thrown.GetType().Name}: {thrown.Message}");
        return new PactFailureException(text.ToString(), thrown) { Problems = problems };
    }

    internal static PactFailureException Because(string message, Exception? cause = null) => new(message, cause);
}
