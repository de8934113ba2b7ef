using Contracts.Consumers.PactFiles;
using Contracts.Consumers.Trials;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Reports;

namespace Contracts.Consumers.Messages;

/// <summary>Checks the message that the code under test sends, and gives it the answers.</summary>
internal sealed class SynchronousMessageVerifier(PactDefinition pact, SynchronousMessage interaction, Func<IReadOnlyList<ExtraMember>> fileMetadata)
{
    private readonly ConcreteExamples _concrete = new();

    public async Task VerifyAsync(Func<Func<MessageExample, IReadOnlyList<MessageExample>>, CancellationToken, Task> exchange, CancellationToken cancellationToken)
    {
        var sent = false;
        var alteration = Trial.Current?.Meet(pact, interaction);
        await exchange(Send, cancellationToken).ConfigureAwait(false);

        if (!sent)
            throw Failure("The code under test sent no message.");
        await PactStore.AddAsync(pact, [interaction], fileMetadata(), cancellationToken).ConfigureAwait(false);

        IReadOnlyList<MessageExample> Send(MessageExample message)
        {
            Check(message);
            sent = true;
            return [.. interaction.Responses.Select(_concrete.Message).Select(response => Examples.Of(alteration?.Apply(response) ?? response))];
        }
    }

    private void Check(MessageExample message)
    {
        var expected = interaction.Request;
        var actual = new ActualMessage { Contents = Body.FromBytes(message.Content, message.ContentType), Metadata = [.. message.Metadata] };
        var mismatches = MessageMatching.Compare(expected, actual);
        if (!mismatches.IsEmpty)
            throw Failure($"The code under test sent another message.\n{ReportLine.Join(MismatchReport.Lines(mismatches, expected.Contents, actual.Contents, pact.Config.ShowWholeBodies))}");
    }

    private PactFailureException Failure(string what)
    {
        var failure = PactFailureException.Because($"'{interaction.Description}' of the pact {pact}: {what}");
        pact.Config.Write(failure.Message);
        return failure;
    }
}
