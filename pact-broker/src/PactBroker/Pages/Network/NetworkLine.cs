using System.Text;
using PactBroker.Pages.Home;
using PactBroker.Pairs;

namespace PactBroker.Pages.Network;

/// <summary>Who relies on whom, as a line from one box to another. Several contracts between the same two are one line, which is as bad as the worst.</summary>
/// <param name="From">Who relies.</param>
/// <param name="To">On whom.</param>
/// <param name="Lanes">Where it passes between the boxes of the columns on its way.</param>
/// <param name="Standing">The worst of the contracts.</param>
/// <param name="Integrations">The contracts.</param>
internal sealed record NetworkLine(NetworkNode From, NetworkNode To, IReadOnlyList<(int X, int Y)> Lanes, Standing Standing, IReadOnlyList<Integration> Integrations)
{
    private const int LeastBend = 40;

    /// <summary>From the right of one box to the left of the other; back around where that is not to the right.</summary>
    public string Path
    {
        get
        {
            var (x, y) = (From.X + NetworkDrawing.Width, From.Y);
            if (To.X <= From.X)
                return $"M{x} {y} C{x + 60} {y + 24} {To.X - 60} {To.Y + 24} {To.X} {To.Y}";

            var path = new StringBuilder($"M{x} {y}");
            foreach (var lane in Lanes)
            {
                path.Append(Curve(x, y, lane.X, lane.Y)).Append($" H{lane.X + NetworkDrawing.Width}");
                (x, y) = (lane.X + NetworkDrawing.Width, lane.Y);
            }

            return path.Append(Curve(x, y, To.X, To.Y)).ToString();
        }
    }

    private static string Curve(int fromX, int fromY, int toX, int toY)
    {
        var bend = Math.Max(LeastBend, (toX - fromX) / 2);
        return $" C{fromX + bend} {fromY} {toX - bend} {toY} {toX} {toY}";
    }
}
