using System.Text;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Matching;

/// <summary>Where a comparison is in its document. Steps are pushed and popped while walking; text is made only for a mismatch.</summary>
internal sealed class PathTrail
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var (name, index) in _steps)
        {
            if (name is null)
                PathText.AppendIndex(text, index);
            else
                PathText.AppendField(text, name);
        }

        return text.ToString();
    }
}
