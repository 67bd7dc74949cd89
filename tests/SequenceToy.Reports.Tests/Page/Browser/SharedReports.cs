namespace SequenceToy.Reports.Tests.Page.Browser;

/// <summary>The classes whose tests only read the same pages, which are opened once for all.</summary>
[CollectionDefinition(nameof(SharedReports))]
public sealed class SharedReports : ICollectionFixture<Chromium>;
