using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Web;

namespace SequenceToy.Studio.Tests.Web;

public sealed class OutboxTests
{
    private static readonly Curve Empty = new([], [], []);

    [Fact]
    public async Task Add_FrameAfterFrame_KeepsTheNewest()
    {
        using var outbox = new Outbox(() => { });
        outbox.Add(new FrameReply(1, Empty, 10));
        outbox.Add(new FrameReply(1, Empty, 20));
        outbox.Add(new ProblemReply(1, "one"));
        outbox.Add(new FrameReply(1, Empty, 30));

        (await outbox.Next(CancellationToken.None)).Should().Be(new FrameReply(1, Empty, 20));
        (await outbox.Next(CancellationToken.None)).Should().Be(new ProblemReply(1, "one"));
        (await outbox.Next(CancellationToken.None)).Should().Be(new FrameReply(1, Empty, 30));
    }

    [Fact]
    public void Add_MoreThanAPageLeavesUnread_GivesItUpOnce()
    {
        var givenUp = 0;
        using var outbox = new Outbox(() => givenUp++);

        for (var i = 0; i < 2000; i++)
        {
            outbox.Add(new ProblemReply(i, "unread"));
        }

        givenUp.Should().Be(1);
    }
}
