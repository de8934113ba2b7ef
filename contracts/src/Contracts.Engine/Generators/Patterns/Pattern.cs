using System.Collections.Immutable;
using System.Text;

namespace Contracts.Engine.Generators.Patterns;

/// <summary>A part of a pattern that can write a text which it matches.</summary>
internal abstract record Pattern
{
    /// <summary>No text of a pattern is longer.</summary>
    public const int Longest = 10_000;

    public abstract void Append(StringBuilder text, Random random);
}

/// <summary>One of several characters.</summary>
internal sealed record OneOf(ImmutableArray<char> Characters) : Pattern
{
    public override void Append(StringBuilder text, Random random) => text.Append(Characters[random.Next(Characters.Length)]);
}

/// <summary>One part after the other.</summary>
internal sealed record Sequence(ImmutableArray<Pattern> Parts) : Pattern
{
    public override void Append(StringBuilder text, Random random)
    {
        foreach (var part in Parts)
            part.Append(text, random);
    }
}

/// <summary>One of several parts.</summary>
internal sealed record Choice(ImmutableArray<Pattern> Parts) : Pattern
{
    public override void Append(StringBuilder text, Random random) => Parts[random.Next(Parts.Length)].Append(text, random);
}

/// <summary>A part several times.</summary>
internal sealed record Repeat(Pattern Part, int Min, int Max) : Pattern
{
    /// <summary>So often may a part that can also write something happen to write nothing.</summary>
    private const int OpenEnough = 20;

    public override void Append(StringBuilder text, Random random)
    {
        var count = random.Next(Min, Max + 1);
        for (var i = 0; i < count && text.Length < Longest; i++)
        {
            // A part that writes nothing need not do so ten thousand times.
            var before = text.Length;
            Part.Append(text, random);
            if (text.Length == before && i >= OpenEnough)
                return;
        }
    }
}
