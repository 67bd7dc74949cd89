namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The page that runs the library itself.</summary>
public sealed class PublishedPageTests(PublishedStudio studio) : StudioPageTests(studio), IClassFixture<PublishedStudio>
{
    protected override double LeastUpdatesPerSecond => 6_000;
}
