using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Of_TextPutIn_IsEncoded() =>
        Markup.Of($"<b title=\"{"\"'><"}\">{"<script>&"}</b>").ToString().Should().Be("<b title=\"&quot;&#x27;&gt;&lt;\">&lt;script&gt;&amp;</b>");

    [Fact]
    public void Of_MarkupPutIn_StaysMarkup() => Markup.Of($"<p>{Markup.Of($"<b>{"a<b"}</b>")}</p>").ToString().Should().Be("<p><b>a&lt;b</b></p>");

    [Fact]
    public void Each_SeveralThings_FollowEachOther() => Markup.Each([1, 2], number => Markup.Of($"<i>{number}</i>")).ToString().Should().Be("<i>1</i><i>2</i>");

    [Fact]
    public void Of_NumbersPutIn_StayOnOneLine() =>
        Markup.Of($"<b>{"at most 99% of 5 × 10⁻⁷"}</b>").ToString().Should().Be("<b>at most 99% of 5&#xA0;×&#xA0;10⁻⁷</b>");
}
