using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Contracts.Cli.Commands;

/// <summary>The usual help, and after it how the command looks when it is typed.</summary>
internal sealed class HelpWithExample(HelpAction usual) : SynchronousCommandLineAction
{
    // Somebody who asks for help has not made a mistake by leaving out what is required.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            foreach (var line in command.Example.Split('\n'))
                output.WriteLine($"  {line.TrimEnd('\r')}");
        }

        return code;
    }
}
