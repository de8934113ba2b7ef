namespace Contracts.Testing.Consistency;

/// <summary>One thing that is to be the same, as either side has it.</summary>
internal sealed record ComparedField(SaidValue Left, SaidValue Right)
{
    public bool IsTheSame => Left.IsTheSameAs(Right);

    /// <summary>What it is called: by one name where both call it the same.</summary>
    public string Name => Left.Path == Right.Path ? Left.Path : $"{Left.Path} = {Right.Path}";
}
