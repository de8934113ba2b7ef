using System.CommandLine;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Knowledge.Questions;

namespace Contracts.Cli.Options;

/// <summary>The field that a command is asked about, in two or three words.</summary>
internal sealed class QuestionArgument
{
    private readonly Argument<string[]> _words = new("field")
    {
        Description = "PROVIDER 'GET /prices/{sku}' FIELD, or EVENT FIELD, or WRITER EVENT FIELD; a field is $.items[*].sku, /items/0/sku, header:Location or status",
        Arity = new ArgumentArity(2, 3),
    };

    public void AddTo(Command command) => command.Arguments.Add(_words);

    public Question Read(ParseResult parsed) => Question.Parse(parsed.GetValue(_words) ?? []);

    public static Task<KnownContracts> LoadAsync(Question question, KnownContractOptions contracts, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken) => question.Subject switch
    {
        Subject.Endpoint endpoint => contracts.LoadAsync(parsed, endpoint.Provider, null, surroundings, cancellationToken),
        Subject.Event named => contracts.LoadAsync(parsed, named.Writer, named.Name, surroundings, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
