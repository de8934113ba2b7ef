using System.Collections.Immutable;
using System.Text;

namespace Contracts.Testing.Consistency;

/// <summary>Two services do not say the same of one thing. The message shows both sides of each difference, and where they come from.</summary>
public sealed class NotTheSameException : Exception
{
    internal NotTheSameException(Side left, Side right, ImmutableArray<ComparedField> compared)
        : base(Text(left, right, compared))
    {
    }

    private static string Text(Side left, Side right, ImmutableArray<ComparedField> compared)
    {
        var names = Math.Max(left.Service.Length, right.Service.Length);
        var text = new StringBuilder($"{left.Service} and {right.Service} do not say the same.\n");
        foreach (var field in compared.Where(field => !field.IsTheSame))
        {
            var values = Math.Max(field.Left.ToString().Length, field.Right.ToString().Length);
            text.Append($"\n{field.Name}\n").Append(Line(left, field.Left)).Append(Line(right, field.Right));
            string Line(Side side, SaidValue said) => $"  {side.Service.PadRight(names)}  {said.ToString().PadRight(values)}  at {said.Path} of {side.Source}\n";
        }

        if (compared.Where(field => field.IsTheSame).Select(field => field.Name).ToList() is { Count: > 0 } same)
            text.Append($"\nThe same in both: {string.Join(", ", same)}.\n");
        return text.ToString().TrimEnd('\n');
    }
}
