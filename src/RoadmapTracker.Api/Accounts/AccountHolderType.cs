using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>The person behind an account. Personal data, seen by whoever may see the account.</summary>
[ObjectType<AccountHolder>(Ignore = [nameof(AccountHolder.AccountId), nameof(AccountHolder.Issuer), nameof(AccountHolder.Subject)])]
public static class AccountHolderType;
