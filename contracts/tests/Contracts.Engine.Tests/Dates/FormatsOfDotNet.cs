using System.Globalization;
using Contracts.Engine.Dates;

namespace Contracts.Engine.Tests.Dates;

public sealed class FormatsOfDotNet
{
    private static readonly DateTimeOffset[] Times =
    [
        new(2026, 11, 21, 17, 1, 2, 345, TimeSpan.FromHours(1)),
        new(1999, 1, 2, 3, 4, 5, 6, TimeSpan.Zero),
        new(2024, 2, 29, 0, 0, 0, 0, new TimeSpan(-9, -30, 0)),
    ];

    [Theory]
    [InlineData("yyyy-MM-dd", "yyyy-MM-dd")]
    [InlineData("d.M.yyyy", "d.M.yyyy")]
    [InlineData("dd/MM/yy", "dd/MM/yy")]
    [InlineData("dddd, d MMMM yyyy", "EEEE, d MMMM yyyy")]
    [InlineData("ddd dd MMM", "EEE dd MMM")]
    [InlineData("HH:mm:ss.fff", "HH:mm:ss.SSS")]
    [InlineData("hh:mm tt", "hh:mm a")]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:ss.SSSxxx")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszz", "yyyy-MM-dd'T'HH:mm:ssx")]
    [InlineData("yyyyMMdd\\THHmmss", "yyyyMMdd'T'HHmmss")]
    [InlineData("yyyy-MM-dd \"at\" HH'h'", "yyyy-MM-dd 'at 'HH'h'")]
    [InlineData("%d", "d")]
    [InlineData("o", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSXXX")]
    [InlineData("s", "yyyy-MM-dd'T'HH:mm:ss")]
    [InlineData("u", "yyyy-MM-dd HH:mm:ss'Z'")]
    [InlineData("r", "EEE, dd MMM yyyy HH:mm:ss 'GMT'")]
    public void What_dotnet_prints_is_read_in_the_letters_of_Java(string format, string java)
    {
        DotNetDateFormat.ToJava(format).Should().Be(java);
        foreach (var time in Times)
        {
            var printed = time.ToString(format, CultureInfo.InvariantCulture);
            // Half hours do not fit into two digits of an offset, in .NET as in Java.
            if (!(format.EndsWith("zz", StringComparison.Ordinal) && !format.EndsWith("zzz", StringComparison.Ordinal) && time.Offset.Minutes != 0))
                DateFormat.FaultOf(printed, java).Should().BeNull("{0} is {1}", printed, java);
        }
    }

    [Theory]
    [InlineData("HH:mm:ss.FFF", "'FFF' in the format 'HH:mm:ss.FFF' has no counterpart in Java's letters.")]
    [InlineData("HH:mm t", "'t' in the format 'HH:mm t' has no counterpart in Java's letters.")]
    [InlineData("yyy", "'yyy' in the format 'yyy' has no counterpart in Java's letters.")]
    [InlineData("D", "The standard format 'D' differs from culture to culture; write the letters out.")]
    [InlineData("yyyy 'at", "A quote of the format 'yyyy 'at' is not closed.")]
    public void What_Java_cannot_say_is_refused(string format, string message) =>
        FluentActions.Invoking(() => DotNetDateFormat.ToJava(format)).Should().Throw<FormatException>().WithMessage(message);
}
