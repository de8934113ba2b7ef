using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Contracts.Cli.Failures;
using PactBroker.Client.Matrix;

namespace Contracts.Cli.Deciding;

/// <summary>
/// Which versions a question is about. The order on the command line counts: <c>--version</c> and its kin belong to the
/// <c>--pacticipant</c> or <c>--ignore</c> before them.
/// </summary>
internal sealed class SelectorOptions
{
    private readonly Option<string[]> _pacticipants = new("--pacticipant", "-a")
    {
        Description = "The application; repeat it, each with its version, to ask about several",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string[]> _versions = new("--version", "-e")
    {
        Description = "Its version (after --ignore: the version to ignore)",
        HelpName = "VERSION",
    };

    private readonly Option<string[]> _latest = new("--latest", "-l")
    {
        Description = "Its latest version, or its latest with this tag",
        HelpName = "TAG",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _branches = new("--branch")
    {
        Description = "Its latest version of this branch",
        HelpName = "BRANCH",
    };

    private readonly Option<bool> _mainBranch = new("--main-branch")
    {
        Description = "Its latest version of its main branch",
    };

    private readonly Option<string[]> _ignored = new("--ignore")
    {
        Description = "An application whose results do not count; repeatable [PACT_BROKER_CAN_I_DEPLOY_IGNORE]",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _pacticipants, _versions, _latest, _branches, _mainBranch, _ignored })
            command.Options.Add(option);
    }

    public (ImmutableArray<MatrixSelector> Selectors, ImmutableArray<IgnoredPacticipant> Ignored) Read(ParseResult parsed, Surroundings surroundings)
    {
        var reading = new Reading(this);
        foreach (var token in parsed.Tokens)
            reading.Take(token);

        var (selectors, ignored) = reading.Result();
        var set = surroundings.Given("PACT_BROKER_CAN_I_DEPLOY_IGNORE")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return (selectors, [.. ignored, .. set.Select(name => new IgnoredPacticipant(name))]);
    }

    private static bool Is(Option option, Token token) => option.Name == token.Value || option.Aliases.Contains(token.Value);

    /// <summary>One walk over the command line, from left to right.</summary>
    private sealed class Reading(SelectorOptions options)
    {
        private readonly List<MatrixSelector> _selectors = [];
        private readonly List<IgnoredPacticipant> _ignored = [];
        private Option? _option;

        // What is said before the first --pacticipant is about that one.
        private MatrixSelector _early = new("");
        private bool _afterIgnore;

        public void Take(Token token)
        {
            if (token.Type == TokenType.Option)
                Begin(token);
            else if (token.Type == TokenType.Argument && _option is not null)
                Value(token.Value);
        }

        public (ImmutableArray<MatrixSelector> Selectors, ImmutableArray<IgnoredPacticipant> Ignored) Result()
        {
            var overdone = _selectors.Find(selector => selector.Version is not null && (selector.Latest || selector.MainBranch || selector.Branch is not null));
            return overdone is null
                ? ([.. _selectors], [.. _ignored])
                : throw ToolException.Invalid(
                    $"{overdone.Pacticipant} is given both a version and what to find one by",
                    "Give --version, or one of --latest, --branch and --main-branch.");
        }

        private void Begin(Token token)
        {
            Option[] known = [options._pacticipants, options._versions, options._latest, options._branches, options._mainBranch, options._ignored];
            _option = Array.Find(known, option => Is(option, token));
            if (_option == options._latest)
                Change(selector => selector with { Latest = true });
            else if (_option == options._mainBranch)
                Change(selector => selector with { MainBranch = true, Latest = true });
        }

        private void Value(string value)
        {
            if (_option == options._pacticipants)
                Add(value);
            else if (_option == options._ignored)
                Ignore(value);
            else if (_option == options._versions && _afterIgnore)
                _ignored[^1] = _ignored[^1] with { Version = value };
            else if (_option == options._versions)
                Change(selector => selector with { Version = value });
            else if (_option == options._latest)
                Change(selector => selector with { Tag = value });
            else if (_option == options._branches)
                Change(selector => selector with { Branch = value, Latest = true });
        }

        private void Add(string pacticipant)
        {
            _selectors.Add(_selectors.Count == 0 ? _early with { Pacticipant = pacticipant } : new MatrixSelector(pacticipant));
            _afterIgnore = false;
        }

        private void Ignore(string pacticipant)
        {
            _ignored.Add(new IgnoredPacticipant(pacticipant));
            _afterIgnore = true;
        }

        private void Change(Func<MatrixSelector, MatrixSelector> change)
        {
            if (_selectors.Count == 0)
                _early = change(_early);
            else
                _selectors[^1] = change(_selectors[^1]);
        }
    }
}
