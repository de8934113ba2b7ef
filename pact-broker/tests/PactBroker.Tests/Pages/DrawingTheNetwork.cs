using PactBroker.Pages.Home;
using PactBroker.Pages.Network;

namespace PactBroker.Tests.Pages;

/// <summary>Where applications stand in the drawing.</summary>
public sealed class DrawingTheNetwork
{
    [Fact]
    public void Who_is_relied_on_stands_to_the_right_however_long_the_way_is()
    {
        var drawing = NetworkDrawing.Of([Between("Web", "Orders"), Between("Orders", "Stock"), Between("Web", "Stock")]);

        drawing.Nodes.OrderBy(node => node.X).Select(node => node.Name).Should().Equal("Web", "Orders", "Stock");
        drawing.Lines.Should().OnlyContain(line => line.To.X > line.From.X);
    }

    [Fact]
    public void Circles_and_applications_that_rely_on_themselves_are_drawn_too()
    {
        var drawing = NetworkDrawing.Of([Between("A", "B"), Between("B", "C"), Between("C", "A"), Between("A", "A")]);

        drawing.Lines.Should().HaveCount(4);
        drawing.Nodes.Select(node => node.Name).Should().BeEquivalentTo("A", "B", "C");
    }

    [Fact]
    public void No_two_boxes_of_a_hundred_and_fifty_overlap_and_all_are_on_the_plane()
    {
        var random = new Random(11);
        var drawing = NetworkDrawing.Of([.. Enumerable.Range(0, 400).Select(_ => Between($"s{random.Next(150)}", $"s{random.Next(150)}"))]);

        drawing.Nodes.Should().HaveCountGreaterThan(100);
        foreach (var column in drawing.Nodes.GroupBy(node => node.X).Where(column => column.Skip(1).Any()))
        {
            column.OrderBy(node => node.Y).Zip(column.OrderBy(node => node.Y).Skip(1)).Should().AllSatisfy(pair => (pair.Second.Y - pair.First.Y).Should().BeGreaterThanOrEqualTo(NetworkDrawing.Height));
        }

        drawing.Nodes.Should().OnlyContain(node => node.X + NetworkDrawing.Width <= drawing.PlaneWidth && node.Y + NetworkDrawing.Height / 2 <= drawing.PlaneHeight && node.Y >= NetworkDrawing.Height / 2);
    }

    [Fact]
    public void A_line_that_passes_a_column_passes_between_its_boxes()
    {
        var random = new Random(12);
        var drawing = NetworkDrawing.Of([.. Enumerable.Range(0, 300).Select(_ => Between($"s{random.Next(100)}", $"s{random.Next(100)}"))]);
        var columns = drawing.Nodes.ToLookup(node => node.X);

        var lanes = drawing.Lines.SelectMany(line => line.Lanes).ToList();
        lanes.Should().HaveCountGreaterThan(100).And.AllSatisfy(lane => columns[lane.X].Should().OnlyContain(node => Math.Abs(node.Y - lane.Y) > NetworkDrawing.Height / 2));
        foreach (var line in drawing.Lines)
        {
            line.Lanes.Select(lane => lane.X).Should().Equal(columns.Select(column => column.Key).Order().Where(x => x > line.From.X && x < line.To.X));
        }
    }

    [Fact]
    public void The_same_integrations_give_the_same_drawing()
    {
        Integration[] integrations = [Between("Web", "Orders"), Between("Orders", "Stock"), Between("Web", "Stock"), Between("App", "Stock")];

        var drawn = NetworkDrawing.Of(integrations);
        var again = NetworkDrawing.Of([.. integrations.Reverse()]);

        again.Nodes.Should().Equal(drawn.Nodes);
        again.Lines.Select(line => line.Path).Should().Equal(drawn.Lines.Select(line => line.Path));
    }

    private static Integration Between(string consumer, string provider) => new() { Consumer = consumer, Provider = provider, ConsumerVersion = "1" };
}
