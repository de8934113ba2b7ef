using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Bodies;

public sealed class DetectingContentTypes
{
    public static IEnumerable<TheoryDataRow<string>> Texts() => CaseTable.Rows("detection");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_judged_by_how_it_begins(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        ContentTypeDetection.Detect(Encoding.UTF8.GetBytes(cells[0])).Should().Be(cells[1]);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE000104A46", "image/jpeg")]
    [InlineData("504B030414", "application/zip")]
    [InlineData("1F8B08", "application/gzip")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("00000018667479706D703432", "video/mp4")]
    [InlineData("0001020304", "application/octet-stream")]
    [InlineData("FF", "application/octet-stream")]
    [InlineData("EFBBBF7B7D", "application/json")]
    public void Bytes_are_judged_by_how_they_begin(string hexadecimal, string contentType) =>
        ContentTypeDetection.Detect(Convert.FromHexString(hexadecimal)).Should().Be(contentType);
}
