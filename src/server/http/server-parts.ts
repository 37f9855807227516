import type { FastifyBaseLogger } from 'fastify';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import type { PhotoParts } from '../photos/photo-parts.ts';
import type { AllBounds } from './waiting-room.ts';

/** All that the server needs from outside: the database, time, chance, the growth tables and where the app lies. */
export type ServerParts = AccountParts &
  Pick<PhotoParts, 'photos' | 'photoFault'> & {
    readonly growth: GrowthTables;
    readonly version: string;
    /** The built app; without it only the API answers. */
    readonly appDir?: string | undefined;
    readonly logger?: FastifyBaseLogger | undefined;
    /** How much work is taken on at once; what fits the database's engine, if not given. */
    readonly bounds?: AllBounds | undefined;
  };
